import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router } from '@angular/router';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { ForgottenPasswordPage } from './forgotten-password-page';
import { InvitationPage } from './invitation-page';
import { LoginPage } from './login-page';
import { OwnPasswordForm } from './own-password-form';
import { ResetPasswordPage } from './reset-password-page';
import { Elsewhere, ownPath } from './sign-in-steps';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz';
const text = (root: HTMLElement): string => (root.textContent ?? '').replace(/\s+/g, ' ');
const link = (fragment: string | null) => [{ provide: ActivatedRoute, useValue: { snapshot: { fragment } } }];

describe('After signing in', () => {
  it.each([
    ['/meetings/4?tab=1', '/meetings/4?tab=1'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    [undefined, '/'],
  ])('%s leads to %s', (next, where) => {
    expect(ownPath(next)).toBe(where);
  });

  it('one goes on to the page that asked for it', async () => {
    const api = new FakeApi({ 'POST /api/session': () => undefined, 'GET /api/me': () => signedIn('contact') });
    await reader(api);
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const { root } = await show(LoginPage, { next: '/meetings' });
    type(root, 'email', 'anne@assurances.example');
    type(root, 'password', 'zesumme-beispill');
    send(root);
    await settle();
    expect(go).toHaveBeenCalledWith('/meetings');
  });

  it('a wrong password is told, and the address stays', async () => {
    const api = new FakeApi({ 'POST /api/session': () => Promise.reject(new Problem('wrong-credentials', 401)) });
    await reader(api);
    const fixture = await show(LoginPage);
    type(fixture.root, 'email', 'anne@assurances.example');
    type(fixture.root, 'password', 'wrong');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(text(fixture.root)).toContain('L’adresse ou le mot de passe ne correspond pas.');
    expect(fixture.root.querySelector<HTMLInputElement>('#email')?.value).toBe('anne@assurances.example');
  });
});

describe('The link of a mail', () => {
  it('sets a new password with its token', async () => {
    const api = new FakeApi({
      'POST /api/password-resets/redemptions': () => undefined,
      'GET /api/me': () => signedIn('contact'),
    });
    await reader(api, { providers: link(TOKEN) });
    const { root } = await show(ResetPasswordPage);
    type(root, 'password', 'une phrase assez longue');
    send(root);
    await settle();
    expect(api.sentTo('/api/password-resets/redemptions')).toEqual([
      { token: TOKEN, password: 'une phrase assez longue' },
    ]);
  });

  it('of an invitation shows the name that was given, to be kept or changed, and sends what stands there', async () => {
    const api = new FakeApi({
      'POST /api/invitations/openings': () => ({ displayName: 'Nina Beispill' }),
      'POST /api/invitations/redemptions': () => undefined,
      'GET /api/me': () => signedIn('contact'),
    });
    await reader(api, { providers: link(TOKEN) });
    const { root } = await show(InvitationPage);
    expect(api.sentTo('/api/invitations/openings')).toEqual([{ token: TOKEN }]);
    expect(root.querySelector<HTMLInputElement>('#displayName')?.value).toBe('Nina Beispill');
    type(root, 'password', 'une phrase assez longue');
    send(root);
    await settle();
    expect(api.sentTo('/api/invitations/redemptions')).toEqual([
      { token: TOKEN, displayName: 'Nina Beispill', password: 'une phrase assez longue' },
    ]);
  });

  it('of an invitation leaves a name alone that was typed before the given one came', async () => {
    let answer: (name: object) => void = () => undefined;
    const api = new FakeApi({ 'POST /api/invitations/openings': () => new Promise((resolve) => (answer = resolve)) });
    await reader(api, { providers: link(TOKEN) });
    const { root } = await show(InvitationPage);
    type(root, 'displayName', 'Nina Meier');
    answer({ displayName: 'Nina Beispill' });
    await settle();
    expect(root.querySelector<HTMLInputElement>('#displayName')?.value).toBe('Nina Meier');
  });

  it('of an invitation that leads nowhere any more says so before anything is typed', async () => {
    const spent = () => Promise.reject(new Problem('token-spent', 410));
    await reader(new FakeApi({ 'POST /api/invitations/openings': spent }), { providers: link(TOKEN) });
    const fixture = await show(InvitationPage);
    expect(text(fixture.root)).toContain('Ce lien a déjà servi ou n’est plus valable.');
    expect(fixture.root.querySelector('form')).toBeNull();
    const ways = [...fixture.root.querySelectorAll('.acts a')].map((link) => link.getAttribute('href'));
    expect(ways).toEqual(['/login', '/contact']);
  });

  it('of an invitation still takes a name where the given one could not be fetched', async () => {
    const offline = () => Promise.reject(Problem.offline());
    await reader(new FakeApi({ 'POST /api/invitations/openings': offline }), { providers: link(TOKEN) });
    const { root } = await show(InvitationPage);
    expect(root.querySelector<HTMLInputElement>('#displayName')?.value).toBe('');
  });

  it('says at the field that a password is too short, and sends nothing', async () => {
    const api = new FakeApi({ 'POST /api/invitations/openings': () => ({ displayName: 'Nina Beispill' }) });
    await reader(api, { providers: link(TOKEN) });
    const fixture = await show(InvitationPage);
    type(fixture.root, 'password', 'court');
    send(fixture.root);
    await fixture.whenStable();
    expect(text(fixture.root.querySelector('#password-error') as HTMLElement)).toContain('Au moins 12 caractères.');
    expect(api.sentTo('/api/invitations/redemptions')).toEqual([]);
  });

  it('that was already used says so', async () => {
    const spent = () => Promise.reject(new Problem('token-spent', 410));
    await reader(new FakeApi({ 'POST /api/password-resets/redemptions': spent }), { providers: link(TOKEN) });
    const fixture = await show(ResetPasswordPage);
    type(fixture.root, 'password', 'une phrase assez longue');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(text(fixture.root)).toContain('Ce lien a déjà servi ou n’est plus valable.');
  });

  it('that lost its token is not asked anything', async () => {
    await reader(new FakeApi(), { providers: link(null) });
    const { root } = await show(ResetPasswordPage);
    expect(root.querySelector('form')).toBeNull();
    expect(text(root)).toContain('Ce lien est incomplet.');
  });
});

describe('A forgotten password', () => {
  it('is answered in the same way whether or not there is such an account', async () => {
    await reader(new FakeApi({ 'POST /api/password-resets': () => undefined }));
    const fixture = await show(ForgottenPasswordPage);
    type(fixture.root, 'email', 'personne@beispill.example');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(text(fixture.root)).toContain('Si cette adresse a un compte, le lien est parti.');
  });
});

describe('Changing the own password', () => {
  it('empties the fields afterwards, and leaves nothing unsaved', async () => {
    const api = new FakeApi({ 'PUT /api/me/password': () => undefined });
    await reader(api, { me: signedIn('contact') });
    const fixture = await show(OwnPasswordForm);
    type(fixture.root, 'currentPassword', 'zesumme-beispill');
    type(fixture.root, 'password', 'une phrase assez longue');
    send(fixture.root);
    await settle();
    expect(fixture.root.querySelector<HTMLInputElement>('#password')?.value).toBe('');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('says at its field that the present one is wrong', async () => {
    const issues = [{ path: 'currentPassword', code: 'wrong-password', params: {} }];
    const refused = () => Promise.reject(new Problem('invalid', 422, {}, issues));
    await reader(new FakeApi({ 'PUT /api/me/password': refused }), { me: signedIn('contact') });
    const fixture = await show(OwnPasswordForm);
    type(fixture.root, 'currentPassword', 'autre');
    type(fixture.root, 'password', 'une phrase assez longue');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(text(fixture.root.querySelector('#currentPassword-error') as HTMLElement)).toContain(
      'Ce n’est pas le mot de passe actuel.',
    );
  });
});

describe('Signing in with another provider', () => {
  const visitor = { ...signedIn('contact'), actor: { kind: 'visitor' as const }, account: null };
  const me = { ...visitor, instance: { ...visitor.instance, otherSignIn: 'Commune ID' } };

  it('is offered by its name, and leads there', async () => {
    const go = jest.fn();
    const api = new FakeApi({ 'POST /api/session/oidc': () => ({ url: 'https://id.example/auth?state=1' }) });
    await reader(api, { me, providers: [{ provide: Elsewhere, useValue: { go } }] });
    const { root } = await show(LoginPage, { next: '/meetings' });
    button(root, 'Se connecter avec Commune ID').click();
    await settle();
    expect(api.sentTo('/api/session/oidc')).toEqual([{ next: '/meetings' }]);
    expect(go).toHaveBeenCalledWith('https://id.example/auth?state=1');
  });

  it('says why it came to nothing, and nothing that an address brings along', async () => {
    await reader(new FakeApi(), { me });
    const { root } = await show(LoginPage, { problem: 'oidc-cancelled' });
    expect(text(root.querySelector('[role="alert"]') as HTMLElement)).toContain(
      'interrompu la connexion chez Commune ID',
    );
    const other = await show(LoginPage, { problem: '<b>Appelez ce numéro</b>' });
    expect(other.root.querySelector('[role="alert"]')).toBeNull();
  });

  it('is not there where none is set', async () => {
    await reader(new FakeApi(), { me: visitor });
    expect(text((await show(LoginPage)).root)).not.toContain('Se connecter avec');
  });
});
