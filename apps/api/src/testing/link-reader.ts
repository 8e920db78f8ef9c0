import { linkEnd } from '@zesumme/domain';
import { Meeting } from '../meetings/meeting.entity';
import { Links } from '../platform/links';
import type { TestApp } from './test-app';

/** What came back to a reader without an account. */
export interface Sheet {
  status: number;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
}

/** The personal link to a meeting of a contact, or of a guest by their address. */
export const linkTo = (app: TestApp, meetingId: string, holderId: string): Promise<string> =>
  app.write(async (ctx) => {
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: meetingId });
    return app.app.get(Links).issue(ctx, 'answer', { subjectId: meetingId, holderId }, linkEnd(meeting));
  });

/** Somebody who follows links and sends forms as a browser without scripts does, and keeps cookies. */
export class LinkReader {
  private readonly cookies = new Map<string, string>();
  /** Where they are. */
  at = '';

  constructor(
    private readonly app: TestApp,
    readonly address = '192.0.2.9',
  ) {}

  /** Opens an address and follows where it leads. */
  async open(url: string): Promise<Sheet> {
    const sheet = await this.send('GET', url);
    const to = sheet.headers['location'];
    if (typeof to === 'string') return this.open(to);
    this.at = url;
    return sheet;
  }

  /** Opens a personal link. */
  follow(token: string): Promise<Sheet> {
    return this.open(`/a/${token}`);
  }

  /** The token in the form of the page that is sent to this part of it. */
  async formToken(part: string): Promise<string> {
    const { text } = await this.send('GET', this.at);
    const form = text.split('<form ').find((each) => each.startsWith('method="post"') && actionOf(each).endsWith(part));
    return /name="form" value="([^"]+)"/.exec(form ?? text)?.[1] ?? '';
  }

  /** Sends a form of the page with these fields, and follows where it leads. */
  async submit(part: string, fields: Record<string, string | string[]> = {}, token?: string): Promise<Sheet> {
    const form = token ?? (await this.formToken(part));
    const body = new URLSearchParams({ form });
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    const [page, query] = this.at.split('?');
    const language = new URLSearchParams(query).get('lang');
    const sheet = await this.send('POST', `${page}${part}${language ? `?lang=${language}` : ''}`, body.toString());
    const to = sheet.headers['location'];
    return typeof to === 'string' ? this.open(to) : sheet;
  }

  /** What an address answers as it is, where that is no text. */
  raw(url: string) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return this.app.app.inject({ method: 'GET', url, remoteAddress: this.address, headers: { cookie } });
  }

  async send(method: 'GET' | 'HEAD' | 'POST', url: string, payload?: string, more: object = {}): Promise<Sheet> {
    const response = await this.app.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...more,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const each of [response.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      this.cookies.set(name, value);
    }
    return { status: response.statusCode, text: response.payload, headers: response.headers };
  }
}

const actionOf = (form: string): string => (/action="([^"]+)"/.exec(form)?.[1] ?? '').split('?')[0] ?? '';
