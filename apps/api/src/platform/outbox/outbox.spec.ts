import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PasswordResets } from '../../identity/password-resets';
import { type TestApp, testApp } from '../../testing/test-app';
import { Config } from '../config';
import { newId } from '../database';
import { type Mail, Mailer } from '../mail';
import { Delivery } from './delivery.entity';
import { Outbox } from './outbox';
import { MailTemplates } from './templates';

const LEASE = 120_000;

/** A mailer whose server can be down, and which notes what it accepted and what it was offered. */
class WatchedMailer {
  down = false;
  readonly offered: Mail[] = [];
  readonly accepted: Mail[] = [];

  async send(mail: Mail): Promise<void> {
    this.offered.push(mail);
    if (this.down) throw Object.assign(new Error('No answer for someone@example'), { code: 'ECONNREFUSED' });
    this.accepted.push(mail);
  }
}

describe('The outbox', () => {
  let api: TestApp;
  let mailer: WatchedMailer;
  beforeEach(async () => {
    api = await testApp();
    mailer = new WatchedMailer();
    api.app.get(Mailer).send = (mail) => mailer.send(mail);
    api.app
      .get(MailTemplates)
      .register('greeting', async () => ({ subject: 'Moien', text: 'Bonjour <tout> le monde.' }));
  });
  afterEach(() => api.close());

  const work = (): Promise<void> => api.app.get(Outbox).work();
  const deliveries = (): Promise<Delivery[]> => api.write((ctx) => ctx.manager.find(Delivery));
  const queue = (recipients: string[], eventId?: string): Promise<string> =>
    api.write(async (ctx) => {
      const event = eventId ?? (await ctx.record({ kind: 'group.greeted', subject: { type: 'group', id: newId() } }));
      await ctx.deliver(
        event,
        recipients.map((name) => ({
          recipientKey: name,
          email: `${name}@example.org`,
          locale: 'fr' as const,
          template: 'greeting',
        })),
      );
      return event;
    });

  it('sends one mail to each recipient of an event, and not again', async () => {
    await queue(['anne', 'jemp']);
    await work();
    await work();
    expect(mailer.accepted.map(({ to }) => to).sort()).toEqual(['anne@example.org', 'jemp@example.org']);
    expect((await deliveries()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  it('never queues two for the same event and recipient', async () => {
    const event = await queue(['anne']);
    await expect(queue(['anne'], event)).rejects.toThrow();
    await queue(['jemp'], event);
    await work();
    expect(mailer.accepted).toHaveLength(2);
  });

  it('sends nothing for a unit that was rolled back', async () => {
    const failing = api.write(async (ctx) => {
      const event = await ctx.record({ kind: 'group.greeted', subject: { type: 'group', id: newId() } });
      const anne = { recipientKey: 'anne', email: 'anne@example.org', locale: 'fr' as const, template: 'greeting' };
      await ctx.deliver(event, [anne]);
      throw new Error('Not after all.');
    });
    await expect(failing).rejects.toThrow('Not after all.');
    await work();
    expect(mailer.offered).toEqual([]);
  });

  it('tries again when the lease is over, each time later, with the same Message-ID', async () => {
    mailer.down = true;
    await queue(['anne']);
    await work();
    await work();
    expect(mailer.offered).toHaveLength(1);

    api.clock.advance(LEASE);
    await work();
    expect(mailer.offered).toHaveLength(2);
    api.clock.advance(LEASE);
    await work();
    expect(mailer.offered).toHaveLength(2);

    mailer.down = false;
    api.clock.advance(LEASE);
    await work();
    api.clock.advance(LEASE * 100);
    await work();
    expect(mailer.offered).toHaveLength(3);
    expect(mailer.accepted).toHaveLength(1);
    expect(new Set(mailer.offered.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await deliveries())[0]).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('gives up in the end, and says so', async () => {
    mailer.down = true;
    await queue(['anne']);
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await work();
      api.clock.advance(LEASE * 2 ** attempt);
    }
    expect(mailer.offered).toHaveLength(8);
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', sentAt: null });
  });

  it('has what one template renders rendered together, whatever the names that it has', async () => {
    const together: number[] = [];
    const bulk = {
      render: async (_: unknown, all: readonly { email: string }[]) => {
        together.push(all.length);
        return all.map((__, at) => (at === 0 ? { subject: 'Moien', text: 'Bonjour.' } : null));
      },
    };
    for (const name of ['moved', 'renamed']) api.app.get(MailTemplates).registerBulk(name, bulk);
    await api.write(async (ctx) => {
      for (const template of ['moved', 'renamed']) {
        const event = await ctx.record({ kind: 'group.greeted', subject: { type: 'group', id: newId() } });
        const reader = { recipientKey: 'anne', email: 'anne@example.org', locale: 'fr' as const };
        await ctx.deliver(event, [{ ...reader, template }]);
      }
    });
    await work();
    expect([together, mailer.accepted.length]).toEqual([[2], 1]);
    expect((await deliveries()).map(({ state }) => state).sort()).toEqual(['dropped', 'sent']);
  });

  it('lets one mail that cannot be made hold up no other', async () => {
    api.app.get(MailTemplates).register('greeting', async (_, { email }) => {
      if (email.startsWith('anne')) throw new Error('Cannot be rendered.');
      return { subject: 'Moien', text: 'Bonjour.' };
    });
    await queue(['anne', 'jemp']);
    await work();
    expect(mailer.accepted.map(({ to }) => to)).toEqual(['jemp@example.org']);
  });

  it('sends each mail once, however many ask it to work', async () => {
    await queue(Array.from({ length: 45 }, (_, number) => `p${number}`));
    await Promise.all([work(), work(), work()]);
    expect(mailer.accepted).toHaveLength(45);
    expect(new Set(mailer.accepted.map(({ messageId }) => messageId)).size).toBe(45);
  });

  it('writes text that cannot become markup', async () => {
    await queue(['anne']);
    await work();
    expect(mailer.accepted[0]?.text).toContain('<tout>');
    expect(mailer.accepted[0]?.html).toContain('&lt;tout&gt;');
  });
});

describe('Without a mail server', () => {
  it('mails are written to a folder', async () => {
    const api = await testApp();
    const { email } = await api.given((given) => given.account());
    await api.visitor.post('/api/password-resets', { email });
    await api.app.get(PasswordResets).settled();
    await api.app.get(Outbox).work();
    const folder = join(api.app.get(Config).dataDir, 'mail');
    const [file = '', ...others] = await readdir(folder);
    const mail = await readFile(join(folder, file), 'utf8');
    await api.close();
    expect(others).toEqual([]);
    expect(file).toMatch(/\.eml$/);
    expect(mail).toContain(`To: ${email}`);
    expect(mail).toMatch(/^Message-ID: <[\da-f-]{36}@zesumme>/m);
    expect(mail).toContain('text/plain');
    expect(mail).toContain('text/html');
  });
});
