import { type TestApp, testApp } from './test-app';

/** So many wrong ones are answered as such. */
const FREE = 20;
const CODE = '2345-6789-ABCD';
const TEAM = '2345-6789';
const LINK = 'A'.repeat(74);
let networks = 0;

describe('Guessing without an account', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  it.each([
    ['the link of an organisation in a campaign', '/api/campaign-entries/invitation', { token: LINK }],
    ['the code of a team', '/api/campaign-entries/invitation', { token: TEAM }],
    ['the code of a team, to join it', '/api/campaign-entries', { token: TEAM, usual: { mode: 'car' } }],
    ['the own code of somebody else', '/api/campaign-entries/own', { code: CODE }],
    ['the own code of somebody else, to delete what they entered', '/api/campaign-entries/own/removal', { code: CODE }],
    ['the link of a questionnaire', '/api/questionnaire-answers/form', { token: LINK, code: '' }],
  ])('%s is told to wait, from whichever address of a connection', async (_, url, payload) => {
    networks += 1;
    const network = `2001:db8:0:${networks}`;
    let at = 0;
    const ask = async (from = `${network}:${(at += 1)}::1`) => {
      const answer = await api.app.inject({ method: 'POST', url, payload, remoteAddress: from });
      return [answer.statusCode, answer.json().code as string] as const;
    };
    for (let count = 0; count < FREE; count += 1) {
      const [status, code] = await ask();
      expect([status, code]).toEqual([404, expect.stringMatching(/-unknown$/)]);
    }
    expect(await ask()).toEqual([429, 'too-many-attempts']);
    expect((await ask('2001:db8:1:1::1'))[0]).toBe(404);
  });
});
