import {
  ChangeDetectionStrategy,
  Component,
  type Provider,
  type Type,
  provideZonelessChangeDetection,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import type { AccountActor, Me } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Subject } from 'rxjs';
import { Api } from '../app/platform/api';
import { Session } from '../app/platform/session';

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a page asked of the API, in order. */
export interface Asked {
  verb: Verb;
  path: string;
  body?: unknown;
  params?: unknown;
}

/**
 * The API as a page sees it: `answers['POST /api/session']` gives the answer, or throws the problem; what has no answer
 * is refused. No network, no server.
 */
export class FakeApi {
  readonly asked: Asked[] = [];
  readonly signedOut = new Subject<void>();
  readonly client = Object.fromEntries(
    (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((verb) => [
      verb,
      (path: string, options: { body?: unknown; params?: unknown } = {}) => {
        this.asked.push({ verb, path, ...options });
        const answer = this.answers[`${verb} ${path}`];
        return answer
          ? Promise.resolve().then(() => answer(options.body))
          : Promise.reject(new Error(`${verb} ${path}?`));
      },
    ]),
  );

  constructor(readonly answers: Record<string, (body: unknown) => unknown> = {}) {}

  readonly ask = (request: Promise<unknown>): Promise<unknown> => request;

  /** The bodies that were sent to a path. */
  readonly sentTo = (path: string): unknown[] =>
    this.asked.filter((each) => each.path === path && each.body !== undefined).map(({ body }) => body);
}

/** The answer of `GET /api/me` for somebody with this role. */
export const signedIn = (role: AccountActor['role'], displayName = 'Claire Beispill'): Me => ({
  actor: {
    kind: 'account',
    accountId: '00000000-0000-4000-8000-00000000000a',
    role,
    displayName,
    locale: 'fr',
    contactId: null,
    organisationId: null,
    organisationKind: null,
    communeCode: null,
    groupIds: [],
    leadGroupIds: [],
    territoryGroupIds: [],
    grants: [],
  },
  account: {
    email: 'claire@ims.example',
    organisationName: null,
    isDemo: false,
    timeZone: null,
    secondFactor: true,
    version: 3,
  },
  instance: { mode: 'real', otherSignIn: null, chapter: '6', demoAccounts: [] },
});

/** Where a page may lead to in a spec that is not about that place. */
@Component({ selector: 'z-elsewhere', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Elsewhere {}

/** Sets up a French reader before this API, signed in when `me` says so. */
export async function reader(
  api: FakeApi,
  options: { me?: Me; routes?: Routes; providers?: Provider[] } = {},
): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter(options.routes ?? [{ path: '**', component: Elsewhere }], withComponentInputBinding()),
      { provide: Api, useValue: api },
      ...(options.providers ?? []),
    ],
  });
  await TestBed.inject(I18n).use('fr');
  if (options.me) TestBed.inject(Session).set(options.me);
}

/** A component with these inputs, settled. */
export async function show<T>(
  component: Type<T>,
  inputs: Record<string, unknown> = {},
): Promise<ComponentFixture<T> & { root: HTMLElement }> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return Object.assign(fixture, { root: fixture.nativeElement as HTMLElement });
}

/** Types into a field of a component, as a browser tells it. */
export function type(root: HTMLElement, id: string, value: string): void {
  const field = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${id}"]`);
  if (!field) throw new Error(`There is no field ${id}.`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

/** Sends the form of a component. */
export const send = (root: HTMLElement): void =>
  void root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

/** Waits until promises that nothing shows yet have come to an end. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** The button of that name, which has to be there. */
export function button(root: HTMLElement, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name));
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}
