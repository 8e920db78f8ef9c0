import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router, TitleStrategy, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@zesumme/domain';
import { Ask, I18n } from '@zesumme/ui';
import { FakeApi, reader, settle, signedIn } from '../../testing/fake-api';
import { requires } from './access';
import { FocusAfterNavigation } from './focus-after-navigation';
import { PageTitle } from './page-title';
import { unsavedChangesGuard } from './unsaved-changes';

@Component({ selector: 'z-page', template: 'page', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {
  static isUnsaved = false;
  hasUnsavedChanges = (): boolean => Page.isUnsaved;
}

const confirm = jest.fn();
const routes: Routes = [
  { path: '', component: Page },
  { path: 'login', component: Page, title: 'identity.login.title' },
  { path: 'accounts', component: Page, canActivate: [requires('account.list')], title: 'identity.accounts.title' },
  { path: 'form', component: Page, canDeactivate: [unsavedChangesGuard] },
];

async function visit(me?: Me) {
  Page.isUnsaved = false;
  confirm.mockReset();
  await reader(new FakeApi(), {
    routes,
    ...(me ? { me } : {}),
    providers: [
      { provide: TitleStrategy, useExisting: PageTitle },
      { provide: Ask, useValue: { confirm } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  const router = TestBed.inject(Router);
  return { router, go: (address: string) => harness.navigateByUrl(address), url: () => router.url };
}

describe('A page for some roles', () => {
  it.each([
    ['administrator', '/accounts'],
    ['project-manager', '/'],
    [null, '/login?next=%2Faccounts'],
  ] as const)('leads %s to %s', async (role, where) => {
    const { go, url } = await visit(role ? signedIn(role) : undefined);
    await go('/accounts');
    expect(url()).toBe(where);
  });
});

describe('Going elsewhere', () => {
  it.each([
    [true, '/login'],
    [false, '/form'],
  ])('asks first when something is typed; the answer %s leads to %s', async (isSure, where) => {
    const { go, router, url } = await visit();
    await go('/form');
    Page.isUnsaved = true;
    confirm.mockResolvedValue(isSure);
    await router.navigateByUrl('/login');
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(url()).toBe(where);
  });

  it('does not ask when nothing is', async () => {
    const { go, router } = await visit();
    await go('/form');
    await router.navigateByUrl('/login');
    expect(confirm).not.toHaveBeenCalled();
  });

  it('takes the focus to the new page, but not for a change of filters', async () => {
    const { go } = await visit();
    TestBed.inject(FocusAfterNavigation).start();
    const main = document.body.appendChild(document.createElement('main'));
    main.id = 'main';
    main.tabIndex = -1;
    await go('/form');
    await go('/form?page=2');
    await settle();
    expect(document.activeElement).not.toBe(main);
    await go('/login');
    await settle();
    expect(document.activeElement).toBe(main);
    main.remove();
  });
});

describe('The title', () => {
  it('follows the page, the record and the language', async () => {
    const { go } = await visit();
    const title = TestBed.inject(Title);
    await go('/login');
    await settle();
    expect(title.getTitle()).toBe('Se connecter – Zesumme');
    await TestBed.inject(I18n).use('en');
    await settle();
    expect(title.getTitle()).toBe('Sign in – Zesumme');
    TestBed.inject(PageTitle).set('Cloche d’Or');
    await settle();
    expect(title.getTitle()).toBe('Cloche d’Or – Zesumme');
  });
});
