import { Injectable } from '@nestjs/common';
import {
  type AccountCreate,
  type AccountDetail,
  type AccountListQuery,
  type AccountRow,
  type AccountUpdate,
  type Page,
  accountPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { type Ctx, columns, newId, pageRows } from '../platform/database';
import { conflict, invalidField, notFound, stale } from '../platform/errors';
import { Account } from './account.entity';
import { areSame, grantsOf, setGrants } from './grants';
import { homeOrganisations } from './home-organisation';
import { forgetIdentities } from './other-sign-in/identities';
import { SecondFactorService } from './second-factor/second-factor.service';
import { endAllSessions, liveSessions } from './sessions';
import { refuseShared } from './shared-account';
import { withdrawTokens } from './tokens';

/** Fields of an account that are personal data, in the history's erasable side row. */
const personal = ['email', 'displayName'];

/** Accounts, as the administrator keeps them. */
@Injectable()
export class AccountsService {
  constructor(private readonly factors: SecondFactorService) {}

  /** One page of accounts, with the organisation each speaks for. */
  async list(ctx: Ctx, query: AccountListQuery): Promise<Page<AccountRow>> {
    const accounts = ctx.manager
      .createQueryBuilder(Account, 'account')
      .select(columns('account', ['id', 'email', 'displayName', 'role', 'state', 'lastLoginAt', 'contactId', 'isDemo']))
      .addSelect('CASE WHEN account.passwordHash IS NULL THEN 0 ELSE 1 END', 'hasPassword');
    if (query.role) accounts.andWhere('account.role = :role', { role: query.role });
    if (query.state) accounts.andWhere('account.state = :state', { state: query.state });
    const { rows, ...page } = await pageRows<AccountRow & { contactId: string | null }>(accounts, query, {
      sorts: {
        displayName: 'account.searchText',
        email: 'account.email',
        role: 'account.role',
        lastLoginAt: 'account.lastLoginAt',
      },
      searchIn: 'account.searchText',
      tieBreak: 'account.id',
    });
    const homes = await homeOrganisations(
      ctx,
      rows.flatMap(({ contactId }) => contactId ?? []),
    );
    return {
      ...page,
      items: rows.map(({ contactId, ...row }) => ({
        ...row,
        hasPassword: Boolean(row.hasPassword),
        isDemo: Boolean(row.isDemo),
        organisationName: homes.get(contactId ?? '')?.organisationName ?? null,
      })),
    };
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<AccountDetail> {
    const account = await this.find(ctx, id);
    const grants = await grantsOf(ctx, id);
    const contact = account.contactId ? await ctx.manager.findOneBy(Contact, { id: account.contactId }) : null;
    const openSessions = (await liveSessions(ctx, id)).length;
    const homes = await homeOrganisations(ctx, account.contactId ? [account.contactId] : []);
    const { passwordHash, searchText: _, createdAt: __, ...shown } = account;
    return {
      ...shown,
      hasPassword: passwordHash !== null,
      organisationName: homes.get(account.contactId ?? '')?.organisationName ?? null,
      contactName: contact && `${contact.givenName} ${contact.familyName}`,
      grants,
      openSessions,
      secondFactor: await this.factors.isOn(ctx, id),
    };
  }

  /** Creates an account and sends its invitation. @throws DomainError 422 on `email` when it is taken */
  async create(ctx: Ctx, input: AccountCreate): Promise<AccountDetail> {
    await this.refuseTakenEmail(ctx, input.email);
    await this.refuseUnknownContact(ctx, input.contactId);
    const { grants, ...fields } = input;
    const id = newId();
    await ctx.manager.insert(Account, {
      ...fields,
      id,
      searchText: searchTextOf(fields.displayName, fields.email),
      passwordHash: null,
      state: 'active',
      invitedAt: null,
      lastLoginAt: null,
      isDemo: false,
      createdAt: ctx.clock.instant(),
      version: 1,
    });
    await setGrants(ctx, id, grants);
    await ctx.record({
      kind: 'account.created',
      subject: { type: 'account', id },
      after: { ...fields, grants },
      personal,
    });
    await this.invite(ctx, id);
    return this.get(ctx, id);
  }

  /**
   * Changes an account. With another address it keeps its password; nobody stays in, no link to the former one opens it any
   * more, and both mailboxes are told. Who never came in is invited anew.
   *
   * @throws DomainError 403 for the own access, 404, 409 `stale`, 409 `last-administrator`, 409 `shared-account`, 422
   */
  async update(ctx: Ctx, id: string, { version, grants, ...fields }: AccountUpdate): Promise<AccountDetail> {
    const stored = await this.find(ctx, id);
    if (stored.version !== version) throw stale(await this.get(ctx, id));
    const access = ['role', 'state', 'contactId'] as const;
    const isOtherAccess = access.some((field) => fields[field] !== stored[field]);
    if (isOtherAccess) ctx.allow(accountPolicy.changeAccess(ctx.actor, stored));
    const former = (await grantsOf(ctx, id)).map(({ communeCode, untilDay }) => ({ communeCode, untilDay }));
    if (isOtherAccess || fields.email !== stored.email || !areSame(grants, former)) refuseShared(stored);
    if (fields.email !== stored.email) await this.refuseTakenEmail(ctx, fields.email);
    if (fields.contactId !== stored.contactId) await this.refuseUnknownContact(ctx, fields.contactId);
    const staysAdministrator = fields.role === 'administrator' && fields.state === 'active';
    if (stored.role === 'administrator' && stored.state === 'active' && !staysAdministrator)
      await this.refuseLastAdministrator(ctx, id);
    const before = { ...stored, grants: former };
    await ctx.manager.update(
      Account,
      { id },
      { ...fields, searchText: searchTextOf(fields.displayName, fields.email), version: version + 1 },
    );
    await setGrants(ctx, id, grants);
    const mayLess = stored.role !== fields.role || stored.contactId !== fields.contactId || fields.state === 'disabled';
    if (mayLess || stored.email !== fields.email) await endAllSessions(ctx, id);
    if (stored.email !== fields.email) {
      await withdrawTokens(ctx, id);
      await forgetIdentities(ctx, id);
    }
    await ctx.record({
      kind: 'account.edited',
      subject: { type: 'account', id },
      before,
      after: { ...fields, grants },
      personal,
    });
    if (stored.email !== fields.email) await this.tellOfAddress(ctx, stored, fields);
    return this.get(ctx, id);
  }

  /** Two events, since one mailbox is told once of each: both mails are the account's, and go with it when it is erased. */
  private async tellOfAddress(
    ctx: Ctx,
    former: Account,
    now: Pick<Account, 'email' | 'locale' | 'state'>,
  ): Promise<void> {
    const { id, passwordHash, lastLoginAt } = former;
    const tell = async (kind: string, template: string, { email, locale }: Pick<Account, 'email' | 'locale'>) => {
      const eventId = await ctx.record({ kind, subject: { type: 'account', id } });
      await ctx.deliver(eventId, [{ recipientKey: id, email, locale, template }]);
    };
    await tell('account.address-withdrawn', 'account-address-former', former);
    if (now.state !== 'active') return;
    const cameIn = passwordHash !== null || lastLoginAt !== null;
    if (cameIn) await tell('account.address-given', 'account-address-new', now);
    else await this.invite(ctx, id);
  }

  /** Sends the invitation, again if need be. @throws DomainError 404, 409 when the account is disabled */
  async invite(ctx: Ctx, id: string): Promise<void> {
    const account = await this.find(ctx, id);
    if (account.state !== 'active') throw conflict('account-disabled');
    await ctx.manager.update(Account, { id }, { invitedAt: ctx.clock.instant() });
    const eventId = await ctx.record({ kind: 'account.invited', subject: { type: 'account', id } });
    await ctx.deliver(eventId, [
      {
        recipientKey: id,
        email: account.email,
        locale: account.locale,
        template: 'invitation',
        params: { accountId: id },
      },
    ]);
  }

  private async find(ctx: Ctx, id: string): Promise<Account> {
    const account = await ctx.manager.findOneBy(Account, { id });
    if (!account) throw notFound('account');
    return account;
  }

  private async refuseTakenEmail(ctx: Ctx, email: string): Promise<void> {
    if (await ctx.manager.existsBy(Account, { email })) throw invalidField('email', 'email-taken');
  }

  private async refuseUnknownContact(ctx: Ctx, contactId: string | null): Promise<void> {
    if (contactId && !(await ctx.manager.existsBy(Contact, { id: contactId })))
      throw invalidField('contactId', 'unknown-contact');
  }

  private async refuseLastAdministrator(ctx: Ctx, id: string): Promise<void> {
    const administrators = await ctx.manager.findBy(Account, { role: 'administrator', state: 'active' });
    if (administrators.every((administrator) => administrator.id === id)) throw conflict('last-administrator');
  }
}
