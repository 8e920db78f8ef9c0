import { Logger } from '@nestjs/common';
import { accountIn, PASSWORD, browserOf, personIn } from '../testing/second-step';
import { type TestApp, testApp } from '../testing/test-app';
import { issueToken } from './tokens';

describe('The log of who signs in', () => {
  let api: TestApp;
  const said = jest.spyOn(Logger.prototype, 'log');
  const warned = jest.spyOn(Logger.prototype, 'warn');
  beforeAll(async () => {
    api = await testApp();
  });
  beforeEach(() => jest.clearAllMocks());
  afterAll(async () => {
    jest.restoreAllMocks();
    await api.close();
  });

  it('names the request, by which its other lines are found', async () => {
    const { id, email } = await accountIn(api);
    const { headers } = await browserOf(api).signIn(email, PASSWORD);
    expect(said).toHaveBeenCalledWith({ msg: 'Signed in', by: id, req: { id: headers['x-request-id'] } });
  });

  it('names it where somebody comes in by a link, and by a code, and where the code is wrong', async () => {
    const { id } = await accountIn(api);
    const token = await api.write((ctx) => issueToken(ctx, 'password-reset', id));
    const body = { token, password: PASSWORD };
    const { headers } = await browserOf(api).send('POST', '/api/password-resets/redemptions', { body });
    expect(said).toHaveBeenCalledWith({ msg: 'Signed in', by: id, req: { id: headers['x-request-id'] } });

    const person = await personIn(api);
    const browser = browserOf(api);
    await browser.signIn(person.email, PASSWORD);
    const wrong = await browser.send('POST', '/api/session/code', { body: { code: '000000' } });
    const by = person.id;
    expect(warned).toHaveBeenCalledWith({ msg: 'Wrong code', by, req: { id: wrong.headers['x-request-id'] } });
    const right = await browser.send('POST', '/api/session/code', { body: { code: person.nextCode() } });
    expect(said).toHaveBeenCalledWith({ msg: 'Signed in', by, req: { id: right.headers['x-request-id'] } });
  });
});
