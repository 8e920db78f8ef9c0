/** @jest-environment jsdom */
import { TestBed } from '@angular/core/testing';

jest.mock('@zesumme/api-client', () => ({ createApiClient: () => ({}) }));

import { Api } from './api';

const answer = (status: number, body: unknown) =>
  Promise.resolve({
    response: { ok: status < 400, status } as Response,
    ...(status < 400 ? { data: body } : { error: body }),
  });

describe('Asking the API', () => {
  it('gives what it answers', async () => {
    expect(await TestBed.inject(Api).ask(answer(200, { id: 'a' }))).toEqual({ id: 'a' });
  });

  it.each([
    [
      409,
      { code: 'stale', current: { version: 2 }, requestId: 'r' },
      { code: 'stale', current: { version: 2 }, status: 409 },
    ],
    [422, { code: 'invalid', issues: [{ path: 'title', code: 'required', params: {} }] }, { code: 'invalid' }],
    [502, undefined, { code: 'unexpected', status: 502, requestId: null }],
  ])('turns %d into a problem', async (status, body, problem) => {
    await expect(TestBed.inject(Api).ask(answer(status, body))).rejects.toMatchObject(problem);
  });

  it('says so when nobody answers', async () => {
    await expect(TestBed.inject(Api).ask(Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      code: 'offline',
    });
  });

  it('tells when the session has ended, and only then', async () => {
    const api = TestBed.inject(Api);
    let ends = 0;
    api.signedOut.subscribe(() => (ends += 1));
    await api.ask(answer(401, { code: 'wrong-credentials' })).catch(() => undefined);
    expect(ends).toBe(0);
    await api.ask(answer(401, { code: 'not-signed-in' })).catch(() => undefined);
    expect(ends).toBe(1);
  });
});
