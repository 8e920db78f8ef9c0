import { mailKinds } from '@zesumme/domain';
import { countQueries } from '../../testing/query-count';
import { type TestApp, testApp } from '../../testing/test-app';
import { keepMailPreferences, mailPreferences, wantsMail } from './wants-mail';

describe('Who wants which mails', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  it('everybody wants every kind until they say otherwise, each kind by itself', async () => {
    await api.write((ctx) => keepMailPreferences(ctx, 'anne', { reminder: false, minutes: true }));
    const wanting = (kind: 'reminder' | 'minutes') => api.write((ctx) => wantsMail(ctx, ['anne', 'jemp'], kind));
    expect([...(await wanting('reminder'))]).toEqual(['jemp']);
    expect([...(await wanting('minutes'))]).toEqual(['anne', 'jemp']);
    expect(await api.write((ctx) => mailPreferences(ctx, 'anne'))).toEqual({
      ...Object.fromEntries(mailKinds.map((kind) => [kind, true])),
      reminder: false,
    });
  });

  it('and can want them again', async () => {
    await api.write((ctx) => keepMailPreferences(ctx, 'marc', { reminder: false }));
    await api.write((ctx) => keepMailPreferences(ctx, 'marc', { reminder: true }));
    expect((await api.write((ctx) => wantsMail(ctx, ['marc'], 'reminder'))).size).toBe(1);
  });

  it('is asked once for hundreds', async () => {
    const many = Array.from({ length: 400 }, (_, number) => `p${number}`);
    const ask = (keys: string[]) =>
      countQueries(api, () => api.unitOfWork.read({ kind: 'system' }, (ctx) => wantsMail(ctx, keys, 'change')));
    expect(await ask(many)).toBe(await ask(['one']));
  });
});
