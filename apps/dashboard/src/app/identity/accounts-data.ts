import { Injectable, inject } from '@angular/core';
import type { AccountCreate, AccountDetail, AccountUpdate } from '@zesumme/domain';
import type { Choice } from '@zesumme/ui';
import { Api } from '../platform/api';

/** How many choices a picker offers at a time. */
const CHOICES = 20;

/** Accounts, and what they refer to. */
@Injectable({ providedIn: 'root' })
export class AccountsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  readonly list = (query: object) => this.api.ask(this.client.GET('/api/accounts', { params: { query } }));

  get(id: string): Promise<AccountDetail> {
    return this.api.ask(this.client.GET('/api/accounts/{id}', { params: { path: { id } } })) as Promise<AccountDetail>;
  }

  create(body: AccountCreate): Promise<AccountDetail> {
    return this.api.ask(this.client.POST('/api/accounts', { body })) as Promise<AccountDetail>;
  }

  update(id: string, body: AccountUpdate): Promise<AccountDetail> {
    const request = this.client.PATCH('/api/accounts/{id}', { params: { path: { id } }, body });
    return this.api.ask(request) as Promise<AccountDetail>;
  }

  invite(id: string): Promise<void> {
    return this.api.ask(this.client.POST('/api/accounts/{id}/invitations', { params: { path: { id } } }));
  }

  takeSecondFactor(id: string, reason: string): Promise<void> {
    const request = this.client.POST('/api/accounts/{id}/second-factor/removal', {
      params: { path: { id } },
      body: { reason },
    });
    return this.api.ask(request);
  }

  /** Signs somebody out of every browser. */
  endSessions(id: string): Promise<void> {
    return this.api.ask(this.client.DELETE('/api/accounts/{id}/sessions', { params: { path: { id } } }));
  }

  /** Contacts by name, told apart by their organisation. */
  readonly findContacts = async (q: string): Promise<Choice[]> => {
    const query = { q, size: CHOICES };
    const { items } = await this.api.ask(this.client.GET('/api/contacts', { params: { query } }));
    return items.map(({ id, givenName, familyName, organisation }) => ({
      id,
      label: `${givenName} ${familyName}`,
      ...(organisation ? { hint: organisation.name } : {}),
    }));
  };

  readonly findCommunes = async (q: string): Promise<Choice[]> => {
    const query = { q, size: CHOICES };
    const { items } = await this.api.ask(this.client.GET('/api/communes', { params: { query } }));
    return items.map(({ code, name }) => ({ id: code, label: name }));
  };
}
