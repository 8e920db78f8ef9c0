import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Config } from '../config';
import { type Mail, Mailer } from './mailer';
import { forgetMailsBefore, forgetMailsOf } from './written-mails';

const ANNE = 'anne.muller@beispill.example';

describe('The mails that are written to a folder', () => {
  let dataDir: string;
  let mailer: Mailer;
  const left = async (): Promise<string[]> => (await readdir(join(dataDir, 'mail'))).sort();

  beforeEach(async () => {
    jest.spyOn(Logger.prototype, 'log').mockImplementation();
    dataDir = await mkdtemp(join(tmpdir(), 'written-mails-'));
    mailer = new Mailer({ dataDir, smtpUrl: null, mailFrom: 'Zesumme <zesumme@localhost>' } as unknown as Config);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Writes one as the product does. @returns the name of its file */
  const written = async (mail: Partial<Mail> = {}): Promise<string> => {
    const id = randomUUID();
    const words = { subject: 'Réunion', text: 'Bonjour,\n\nÀ bientôt.', html: '<p>Bonjour,</p><p>À bientôt.</p>' };
    await mailer.send({ to: 'ben@beispill.example', ...words, messageId: `<${id}@zesumme>`, ...mail });
    return `${id}zesumme.eml`;
  };

  it('go with whoever they were written to, however the address is spelled, and the others stay', async () => {
    await written({ to: 'Anne.Muller@Beispill.example' });
    await written({ to: ANNE });
    const other = await written();
    await expect(forgetMailsOf({ dataDir }, [ANNE.toUpperCase()])).resolves.toBe(2);
    await expect(left()).resolves.toEqual([other]);
  });

  it('go with whom to answer, and with whom their text names', async () => {
    const inText = (text: string) => written({ text, html: `<p>${text}</p>` });
    await written({ replyTo: `"Anne Müller" <${ANNE}>` });
    await inText(`Écrivez à ${ANNE}.`);
    await inText(`(${ANNE})`);
    const other = await inText('Écrivez à quelqu’un d’autre.');
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(3);
    await expect(left()).resolves.toEqual([other]);
  });

  it('go wherever in the address a line of the text ends', async () => {
    const places = Array.from({ length: 80 }, (_, at) => at);
    for (const at of places) await written({ text: `É${'x'.repeat(at)} ${ANNE} à demain`, html: '' });
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(places.length);
  });

  it('go where text and calendar are told in base64', async () => {
    const text = `Әйдәгез, ${'жыелыш '.repeat(20)}${ANNE} ${'жыелыш '.repeat(20)}`;
    await written({ text, html: `<p>${text}</p>` });
    const attendee = `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nATTENDEE:mailto:${ANNE}\r\nSUMMARY:É\r\nEND:VCALENDAR\r\n`;
    await written({ calendar: { method: 'REQUEST', content: attendee } });
    await written({ attachments: [{ filename: 'liste.csv', content: `nom;${ANNE}`, contentType: 'text/csv' }] });
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(3);
  });

  it('go however large a file comes with them, and those beside a large one', async () => {
    const large = { filename: 'plan.pdf', content: randomBytes(8_000_000), contentType: 'application/pdf' };
    await written({ text: `Әйдәгез ${ANNE}`, attachments: [large] });
    await written({ to: ANNE });
    const other = await written({ attachments: [large] });
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(2);
    await expect(left()).resolves.toEqual([other]);
  });

  it('go where others look through them at the same time', async () => {
    for (let count = 0; count < 30; count += 1) await written({ to: ANNE });
    const counts = await Promise.all([1, 2, 3].map(() => forgetMailsOf({ dataDir }, [ANNE])));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(30);
    await expect(left()).resolves.toEqual([]);
  });

  it('go where their subject names them, in whatever letters it is written', async () => {
    await written({ subject: `Réponse de ${ANNE}` });
    await written({ subject: `Ответ на вопрос, который задала ${ANNE}, и на все другие вопросы` });
    await written({ subject: `Répondre à la question longuement posée, hier après-midi, par ${ANNE}` });
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(3);
  });

  it('stay where the address is but a part of another one', async () => {
    for (const to of [`marie-${ANNE}`, `x.${ANNE}`, `${ANNE}.lu`, `${ANNE}s`, `a+${ANNE}`, `${ANNE}-gmbh.example`])
      await written({ to });
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(0);
    await expect(left()).resolves.toHaveLength(6);
  });

  it('go however many there are, and whatever else lies there stays', async () => {
    await Promise.all(Array.from({ length: 45 }, (_, at) => written(at % 3 === 0 ? { to: ANNE } : {})));
    await writeFile(join(dataDir, 'mail', 'list.txt'), ANNE);
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(15);
    await expect(left()).resolves.toHaveLength(31);
  });

  it('stay all of them where nobody is named, and none is missed where there is no folder', async () => {
    await expect(forgetMailsOf({ dataDir }, [ANNE])).resolves.toBe(0);
    await written();
    await expect(forgetMailsOf({ dataDir }, [])).resolves.toBe(0);
    await expect(left()).resolves.toHaveLength(1);
  });

  it('go when they were written before a moment', async () => {
    const [old, fresh] = [await written(), await written()];
    const [before, day] = [new Date('2026-01-01T00:00:00.000Z'), 86_400_000];
    await utimes(join(dataDir, 'mail', old), before, new Date(before.getTime() - day));
    await utimes(join(dataDir, 'mail', fresh), before, before);
    await expect(forgetMailsBefore({ dataDir }, before)).resolves.toBe(1);
    await expect(left()).resolves.toEqual([fresh]);
  });

  it('are for whoever runs the server alone', async () => {
    const file = join(dataDir, 'mail', await written());
    expect([(await stat(file)).mode & 0o777, (await stat(join(dataDir, 'mail'))).mode & 0o777]).toEqual([0o600, 0o700]);
  });
});
