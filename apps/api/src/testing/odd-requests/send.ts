import type { InjectOptions } from 'fastify';
import type { Request } from '../routes/walk';
import { changed } from './changed';
import { AS_IT_IS } from './odd-values';
import type { Plan } from './plans';
import type { OddScene } from './scene';

/** What came back. */
export interface Came {
  status: number;
  type: string;
  raw: Buffer;
  headers: Record<string, unknown>;
}

/** One request as it was sent, and what came back. */
export interface Sent {
  asked: Required<Pick<InjectOptions, 'method' | 'headers'>> & { url: string; payload?: string | Buffer };
  came: Came;
}

let address = 0;

/** Makes the records that the plan is about, and sends it. */
export async function send(scene: OddScene, plan: Plan): Promise<Sent> {
  const { operation, asker } = plan;
  const sample = await scene.sample(operation, plan.sample);
  const link = asker === 'holder' ? await scene.link() : null;
  const identity = async (): Promise<Record<string, string>> => {
    if (link) return { cookie: link.cookie };
    if (asker === 'system' || asker === 'holder') return { authorization: `Bearer ${scene.token}` };
    const session = await scene.session(asker);
    return session ? { cookie: `zesumme_session=${session}` } : {};
  };
  const { payload, contentType } = payloadOf(scene, plan, sample);
  address += 1;
  const asked = {
    method: operation.method as 'GET',
    url: addressOf(scene, plan, link ? { ...sample, params: { ...sample.params, link: link.id } } : sample),
    // Of the next network where one is used up, since some requests are rationed.
    remoteAddress: `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
    headers: {
      ...(contentType ? { 'content-type': contentType } : {}),
      ...plan.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  };
  const inject = async () => scene.here.app.inject({ ...asked, headers: { ...(await identity()), ...asked.headers } });
  let response = await inject();
  // Somebody has ended their session meanwhile.
  if (response.statusCode === 401) {
    scene.forget();
    response = await inject();
  }
  // Whatever changes something may end sessions, of others as well.
  if (operation.method !== 'GET' && response.statusCode < 400) scene.forget();
  const came = {
    status: response.statusCode,
    type: String(response.headers['content-type'] ?? ''),
    raw: response.rawPayload,
    headers: response.headers,
  };
  return { asked, came };
}

/** Half a pair stands for nothing in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
const encoded = (text: string): string => encodeURIComponent(wellFormed(text));

function addressOf(scene: OddScene, plan: Plan, { params = {}, query = '' }: Request): string {
  const path = plan.operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { how, which, text } = plan.path[name] ?? { how: 'keep', which: 0, text: '' };
    if (how === 'odd') return text.startsWith('%') ? text : encoded(text.slice(0, 3_000));
    if (how === 'other') return encoded(scene.ids[which % scene.ids.length] ?? '');
    return params[name] ?? encoded(scene.ids[which % scene.ids.length] ?? '');
  });
  // A stream lasts as long as it is told to, and else for ten minutes.
  if (plan.operation.types.includes('text/event-stream')) return `${path}?seconds=0`;
  const asked = plan.query.flatMap(([name, value]) =>
    [value].flat(1).map((each) => `${name}=${encoded(textOf(scene, each).slice(0, 5_000))}`),
  );
  return `${path}?${[...(plan.keepsQuery ? [query] : []), ...asked, plan.rawQuery].filter(Boolean).join('&')}`;
}

const textOf = (scene: OddScene, value: unknown): string =>
  typeof value === 'string' ? named(scene, value).replace(AS_IT_IS, '') : (JSON.stringify(value) ?? '');

/** What stands for an id or a commune, as one that there is. */
function named(scene: OddScene, text: string): string {
  const [, kind, which = ''] = /^@(id|commune):(\d+)$/.exec(text) ?? [];
  const there = kind === 'id' ? scene.ids : scene.communes;
  return kind ? (there[Number(which) % there.length] ?? '') : text;
}

function payloadOf(
  scene: OddScene,
  plan: Plan,
  { body: good }: Request,
): { payload?: string | Buffer; contentType?: string | null } {
  const { of, value, changes } = plan.body;
  if (plan.operation.method === 'GET' || of === 'none') return {};
  if (plan.operation.takesFile && of !== 'odd') return fileOf(plan);
  const usual = good instanceof FormData ? {} : (good ?? {});
  const start = of === 'sample' ? usual : of === 'filled' ? { ...usual, ...(value as object) } : value;
  const body = changes.reduce(changed, start);
  const isForm = plan.operation.path.startsWith('/answer/') || plan.operation.path.startsWith('/u/');
  if (isForm && of !== 'odd' && !plan.contentType) return formOf(scene, body);
  const json = JSON.stringify(body, (_, each) => (typeof each === 'string' ? named(scene, each) : each)) ?? '';
  const payload = json.replace(new RegExp(`"${AS_IT_IS}((?:[^"\\\\]|\\\\.)*)"`, 'g'), (_, text) =>
    JSON.parse(`"${text}"`),
  );
  return { payload, contentType: plan.contentType ?? 'application/json' };
}

/** As a page without a script sends it. */
function formOf(scene: OddScene, body: unknown): { payload: string; contentType: string } {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [['', body]];
  const payload = fields
    .flatMap(([name, value]) =>
      [value].flat(1).map((each) => `${encoded(String(name))}=${encoded(textOf(scene, each))}`),
    )
    .join('&');
  return { payload, contentType: 'application/x-www-form-urlencoded' };
}

const contents: readonly (Buffer | string)[] = [
  ...[
    '',
    'a',
    'Nom;Ville\r\nBeispill;Gare\r\n',
    '%PDF-1.4\n',
    'GIF89a',
    '\u0000\u0001\u0002',
    '"a;b\n"c',
    '\ufeffNom,Ville',
  ],
  ...[
    'PK\u0003\u0004',
    '<svg onload="alert(1)"/>',
    '<html>',
    'RIFF0000WEBP',
    '\ud800',
    'a'.repeat(200_000),
    ';'.repeat(5_000),
  ],
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('fffe4e006f006d00', 'hex'),
];
const endings = ['.pdf', '.csv', '.xlsx', '.png', '.docx', '.txt', '.exe', '', '.CSV', '.csv.pdf', '.svg', '.webp'];

/** A file as a page sends it, or nearly. */
function fileOf({ file: { name, kind, shape }, contentType }: Plan): { payload: Buffer; contentType: string } {
  const fileName = `${wellFormed(name.slice(0, 2_000)).replace(/["\r\n]/g, '')}${endings[kind % endings.length]}`;
  const head = (more = '') =>
    `--x\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"${more}\r\n\r\n`;
  const content = Buffer.from(contents[(kind + shape) % contents.length] ?? '');
  const whole = [Buffer.from(head()), content, Buffer.from('\r\n--x--\r\n')];
  const shapes: Record<number, Buffer[]> = {
    10: whole.slice(0, 2),
    11: [Buffer.from('--x--\r\n')],
    12: [...whole.slice(0, 2), Buffer.from('\r\n'), ...whole],
    13: [Buffer.from('--x\r\ncontent-disposition: form-data; name="file"\r\n\r\na\r\n--x--\r\n')],
    14: [Buffer.from('--x\r\n\r\na\r\n--x--\r\n')],
    15: [],
    16: [Buffer.from(head("; filename*=utf-8''%E0%A4%A")), ...whole.slice(1)],
    17: [
      Buffer.from(`--x\r\ncontent-disposition: form-data; name="__proto__"; filename="a.csv"\r\n\r\na\r\n--x--\r\n`),
    ],
  };
  return {
    payload: Buffer.concat(shapes[shape] ?? whole),
    contentType: contentType ?? 'multipart/form-data; boundary=x',
  };
}
