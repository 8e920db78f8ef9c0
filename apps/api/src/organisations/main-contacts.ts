import type { Locale } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { type StoredContactRow, selectContacts } from './contact-rows';

/** Somebody who is written to in the name of an organisation. */
export interface MainContact {
  id: string;
  email: string;
  locale: Locale;
  organisationId: string;
}

/** Those who speak for these organisations today as their main contacts, with where they are reached; one query. */
export async function mainContactsOf(ctx: Ctx, organisationIds: readonly string[]): Promise<MainContact[]> {
  if (organisationIds.length === 0) return [];
  const rows = await selectContacts(ctx)
    .andWhere('contact.archivedAt IS NULL')
    .andWhere('relation.organisationId IN (:...organisationIds)', { organisationIds: [...organisationIds] })
    .getRawMany<StoredContactRow>();
  return rows.flatMap(({ id, email, locale, standing, relationKind, organisationId }) =>
    Number(standing) === 0 && relationKind === 'main' && email !== null ? [{ id, email, locale, organisationId }] : [],
  );
}
