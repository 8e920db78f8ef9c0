import { TestBed } from '@angular/core/testing';
import { FakeApi, reader, send, settle, signedIn, type } from '../../testing/fake-api';
import { Problem } from './problem';
import { Session } from './session';
import { SessionEnd } from './session-end';

const dialog = () => document.querySelector<HTMLElement>('z-sign-in-again-dialog');
const wait = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('When the session ends', () => {
  it('asks for the password over the page, once, and goes on', async () => {
    const api = new FakeApi({ 'POST /api/session': () => undefined, 'GET /api/me': () => signedIn('project-manager') });
    await reader(api, { me: signedIn('project-manager') });
    TestBed.inject(SessionEnd).start();
    api.signedOut.next();
    api.signedOut.next();
    await wait();
    expect(document.querySelectorAll('z-sign-in-again-dialog')).toHaveLength(1);
    const root = dialog() as HTMLElement;
    type(root, 'again-password', 'zesumme-beispill');
    send(root);
    await wait();
    expect(api.sentTo('/api/session')).toEqual([{ email: 'claire@ims.example', password: 'zesumme-beispill' }]);
    expect(dialog()).toBeNull();
    expect(TestBed.inject(Session).role()).toBe('project-manager');
  });

  it('asks for the second step as well where there is one', async () => {
    const api = new FakeApi({
      'POST /api/session': () => Promise.reject(new Problem('second-factor-needed', 401, { step: 'code' })),
      'POST /api/session/code': () => ({ recoveryCodesLeft: null }),
      'GET /api/me': () => signedIn('project-manager'),
    });
    await reader(api, { me: signedIn('project-manager') });
    TestBed.inject(SessionEnd).start();
    api.signedOut.next();
    await wait();
    const root = dialog() as HTMLElement;
    type(root, 'again-password', 'zesumme-beispill');
    send(root);
    await wait();
    type(root, 'application-code', '123456');
    send(root);
    await wait();
    expect(api.sentTo('/api/session/code')).toEqual([{ code: '123456' }]);
    expect(dialog()).toBeNull();
  });

  it('does not ask somebody who never signed in', async () => {
    const api = new FakeApi();
    await reader(api);
    TestBed.inject(SessionEnd).start();
    api.signedOut.next();
    await settle();
    expect(dialog()).toBeNull();
  });
});
