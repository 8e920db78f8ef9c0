import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { AccountDetail, Me, SecondFactorView } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { SecondFactorHint } from '../platform/second-factor-hint';
import { FactorOfAccount } from './factor-of-account';
import { LoginPage } from './login-page';
import { OwnAccountPage } from './own-account-page';
import { OwnSecondFactor } from './own-second-factor';
import { SetUpPage } from './set-up-page';
import { SignInCodePage } from './sign-in-code-page';

const done = jest.fn();
const say = { provide: Say, useValue: { done } };
const CODES = ['aaaa-bbbb-cccc-dddd', 'eeee-ffff-gggg-hhhh'];
const offer = { secret: 'ABCD EFGH', uri: 'otpauth://totp/Zesumme:a?secret=ABCDEFGH', qr: '<svg/>' };
const factor = (over: Partial<SecondFactorView> = {}): SecondFactorView => ({
  isOn: false,
  since: null,
  recoveryCodesLeft: 0,
  isRequired: false,
  hasPassword: true,
  ...over,
});
const on = factor({ isOn: true, since: '2026-03-02T09:00:00.000Z', recoveryCodesLeft: 8 });
const text = (root: HTMLElement): string => (root.textContent ?? '').replace(/\s+/g, ' ');
const wrongCode = () =>
  Promise.reject(new Problem('invalid', 422, {}, [{ path: 'code', code: 'wrong-code', params: {} }]));
const needed = (step: string) => () => Promise.reject(new Problem('second-factor-needed', 401, { step }));
const rest = async (fixture: { whenStable(): Promise<unknown> }): Promise<void> => {
  await settle();
  await fixture.whenStable();
};

beforeEach(() => {
  done.mockReset();
  localStorage.clear();
});

describe('Signing in where more than a password is asked for', () => {
  it.each([
    ['code', ['/login/code']],
    ['set-up', ['/login/set-up']],
  ])('leads to the step %s, and remembers where to go', async (step, where) => {
    await reader(new FakeApi({ 'POST /api/session': needed(step) }));
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const { root } = await show(LoginPage, { next: '/meetings' });
    type(root, 'email', 'claire@ims.example');
    type(root, 'password', 'zesumme-beispill');
    send(root);
    await settle();
    expect(go).toHaveBeenCalledWith(where, { queryParams: { next: '/meetings' } });
  });

  it('takes the code of the application', async () => {
    const api = new FakeApi({
      'POST /api/session/code': () => ({ recoveryCodesLeft: null }),
      'GET /api/me': () => signedIn('project-manager'),
    });
    await reader(api, { providers: [say] });
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const { root } = await show(SignInCodePage, { next: '//evil.example' });
    expect(root.querySelector('#application-code')?.getAttribute('autocomplete')).toBe('one-time-code');
    type(root, 'application-code', '123 456');
    send(root);
    await settle();
    expect(api.sentTo('/api/session/code')).toEqual([{ code: '123456' }]);
    expect(go).toHaveBeenCalledWith('/');
    expect(done).not.toHaveBeenCalled();
  });

  it('takes a recovery code, and says how many are left', async () => {
    const api = new FakeApi({
      'POST /api/session/code': () => ({ recoveryCodesLeft: 1 }),
      'GET /api/me': () => signedIn('project-manager'),
    });
    await reader(api, { providers: [say] });
    const fixture = await show(SignInCodePage);
    button(fixture.root, 'Utiliser un code de secours').click();
    await rest(fixture);
    type(fixture.root, 'recovery-code', 'AAAA-bbbb-cccc-dddd');
    send(fixture.root);
    await rest(fixture);
    expect(api.sentTo('/api/session/code')).toEqual([{ code: 'aaaabbbbccccdddd' }]);
    expect(done).toHaveBeenCalledWith(expect.stringContaining('Il en reste un'));
  });

  it('says at the field what is wrong with a code, and by itself what no code is', async () => {
    const api = new FakeApi({ 'POST /api/session/code': wrongCode });
    await reader(api, { providers: [say] });
    const fixture = await show(SignInCodePage);
    type(fixture.root, 'application-code', '12');
    send(fixture.root);
    await rest(fixture);
    const told = () => text(fixture.root.querySelector('#application-code-error') as HTMLElement);
    expect(told()).toContain('Six chiffres');
    expect(api.asked).toEqual([]);
    type(fixture.root, 'application-code', '123456');
    send(fixture.root);
    await rest(fixture);
    expect(told()).toContain('Ce code n’est pas le bon');
  });
});

describe('Setting up before anything else', () => {
  it('shows the secret, takes the first code and shows the recovery codes before it goes on', async () => {
    const api = new FakeApi({
      'POST /api/session/second-factor': () => offer,
      'POST /api/session/second-factor/confirmation': () => ({ codes: CODES }),
      'GET /api/me': () => signedIn('project-manager'),
    });
    await reader(api, { providers: [say] });
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const fixture = await show(SetUpPage);
    await rest(fixture);
    expect(text(fixture.root)).toContain('ABCD EFGH');
    expect(fixture.root.querySelector('img')?.src).toMatch(/^data:image\/svg/);
    type(fixture.root, 'first-code', '123456');
    send(fixture.root);
    await rest(fixture);
    expect(text(fixture.root)).toContain(CODES[1]);
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    button(fixture.root, 'Codes rangés').click();
    await rest(fixture);
    expect(go).toHaveBeenCalledWith('/');
  });

  it('leads back to the password when it waited too long', async () => {
    const expired = () => Promise.reject(new Problem('sign-in-expired', 410));
    await reader(new FakeApi({ 'POST /api/session/second-factor': expired }), { providers: [say] });
    const fixture = await show(SetUpPage);
    await rest(fixture);
    expect(text(fixture.root)).toContain('a attendu trop longtemps');
    expect(fixture.root.querySelector('a[href^="/login"]')).not.toBeNull();
  });
});

describe('My own second step', () => {
  async function shown(answers: Record<string, (body: unknown) => unknown>) {
    const api = new FakeApi({ 'GET /api/me': () => signedIn('project-manager'), ...answers });
    await reader(api, { me: signedIn('project-manager'), providers: [say] });
    const fixture = await show(OwnSecondFactor);
    await rest(fixture);
    return { api, fixture, root: fixture.root };
  }

  it('is set up with the password, a code, and codes that are kept', async () => {
    let isOn = false;
    const { api, fixture, root } = await shown({
      'GET /api/me/second-factor': () => (isOn ? on : factor()),
      'POST /api/me/second-factor': () => offer,
      'POST /api/me/second-factor/confirmation': () => {
        isOn = true;
        return { codes: CODES };
      },
    });
    expect(text(root)).toContain('Conseillée à votre rôle');
    button(root, 'Mettre en place').click();
    await rest(fixture);
    type(root, 'factor-password', 'zesumme-beispill');
    send(root);
    await rest(fixture);
    type(root, 'first-code', '123456');
    send(root);
    await rest(fixture);
    expect(text(root)).toContain(CODES[0]);
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    button(root, 'Codes rangés').click();
    await rest(fixture);
    expect(text(root)).toContain('Il reste 8 codes de secours.');
    expect(api.sentTo('/api/me/second-factor')).toEqual([{ password: 'zesumme-beispill' }]);
    expect(done).toHaveBeenCalledWith('Connexion en deux étapes active. Vos autres appareils sont déconnectés.');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('is switched off with password and code; what is wrong is said at its field', async () => {
    let isFirst = true;
    const { api, fixture, root } = await shown({
      'GET /api/me/second-factor': () => on,
      'POST /api/me/second-factor/removal': () => {
        if (!isFirst) return undefined;
        isFirst = false;
        return wrongCode();
      },
    });
    button(root, 'Désactiver').click();
    await rest(fixture);
    type(root, 'factor-password', 'zesumme-beispill');
    type(root, 'factor-code', '123456');
    send(root);
    await rest(fixture);
    expect(text(root.querySelector('#factor-code-error') as HTMLElement)).toContain('Ce code n’est pas le bon');
    send(root);
    await rest(fixture);
    expect(api.sentTo('/api/me/second-factor/removal')).toHaveLength(2);
    expect(done).toHaveBeenCalledWith(expect.stringContaining('désactivée'));
  });

  it('gets other recovery codes', async () => {
    const { fixture, root } = await shown({
      'GET /api/me/second-factor': () => on,
      'POST /api/me/second-factor/recovery-codes': () => ({ codes: CODES }),
    });
    button(root, 'Nouveaux codes de secours').click();
    await rest(fixture);
    type(root, 'factor-password', 'zesumme-beispill');
    type(root, 'factor-code', CODES[0] ?? '');
    send(root);
    await rest(fixture);
    expect(text(root)).toContain(CODES[1]);
  });

  it('cannot be switched off where it is required', async () => {
    const { root } = await shown({ 'GET /api/me/second-factor': () => ({ ...on, isRequired: true }) });
    expect(text(root)).toContain('Votre rôle la demande.');
    expect(text(root)).not.toContain('Désactiver');
  });
});

describe('Somebody else’s second step', () => {
  const account = { id: 'a', displayName: 'Nina', secondFactor: true } as AccountDetail;

  it('is taken away with a reason', async () => {
    const path = '/api/accounts/{id}/second-factor/removal';
    const api = new FakeApi({ [`POST ${path}`]: () => undefined });
    await reader(api, { me: signedIn('administrator'), providers: [say] });
    const fixture = await show(FactorOfAccount, { account });
    button(fixture.root, 'Retirer la deuxième étape').click();
    await rest(fixture);
    send(fixture.root);
    await rest(fixture);
    expect(text(fixture.root.querySelector('#reason-error') as HTMLElement)).toContain('À remplir.');
    type(fixture.root, 'reason', 'Téléphone perdu');
    send(fixture.root);
    await rest(fixture);
    expect(api.sentTo(path)).toEqual([{ reason: 'Téléphone perdu' }]);
    expect(done).toHaveBeenCalledWith('Deuxième étape retirée. Nina en est prévenu par e-mail.');
  });

  it('is nothing to take away where there is none, nor from oneself', async () => {
    const me = signedIn('administrator');
    await reader(new FakeApi(), { me, providers: [say] });
    const own = me.actor.kind === 'account' ? me.actor.accountId : '';
    for (const shownOf of [
      { ...account, secondFactor: false },
      { ...account, id: own },
    ])
      expect((await show(FactorOfAccount, { account: shownOf })).root.querySelector('button')).toBeNull();
  });
});

const asShared = (me: Me): Me => ({ ...me, account: me.account && { ...me.account, isDemo: true } });

describe('My account when everybody shares it', () => {
  it('says so, and offers neither another password nor a second step', async () => {
    const mails = { 'GET /api/me/mails': () => ({ wishes: [] }), 'GET /api/me/second-factor': () => factor() };
    await reader(new FakeApi(mails), { me: asShared(signedIn('administrator')), providers: [say] });
    const fixture = await show(OwnAccountPage);
    await rest(fixture);
    expect(text(fixture.root)).toContain('partagé par tous ceux qui essaient Zesumme');
    expect(fixture.root.querySelector('z-own-password-form, z-own-second-factor')).toBeNull();
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });
});

describe('The hint at the second step', () => {
  const without = (role: Parameters<typeof signedIn>[0]): Me => {
    const me = signedIn(role);
    return { ...me, account: me.account && { ...me.account, secondFactor: false } };
  };

  it('is for those who see everybody’s data, and leaves them alone when they say later', async () => {
    await reader(new FakeApi(), { me: without('administrator') });
    const fixture = await show(SecondFactorHint);
    expect(fixture.root.querySelector('a[href="/account#second-factor"]')).not.toBeNull();
    button(fixture.root, 'Plus tard').click();
    await fixture.whenStable();
    expect(text(fixture.root).trim()).toBe('');
    expect(text((await show(SecondFactorHint)).root).trim()).toBe('');
  });

  it.each([
    ['a contact', without('contact')],
    ['who has one', signedIn('administrator')],
    ['an account that everybody shares', asShared(without('administrator'))],
  ])('is not for %s', async (_, me) => {
    await reader(new FakeApi(), { me });
    expect(text((await show(SecondFactorHint)).root).trim()).toBe('');
  });
});
