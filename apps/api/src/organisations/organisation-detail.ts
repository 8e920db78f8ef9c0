import { type OrganisationDetail, canOf, organisationPolicy } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { keepSeen } from './contact-list';
import { BELONGS, type StoredContactRow, contactRows, selectContacts } from './contact-rows';
import { attendanceOf, membershipsOf, sitesOf, unfinishedActionsOf } from './organisation-parts';
import { type StoredOrganisationRow, organisationRows, selectOrganisations } from './organisation-rows';
import { Organisation } from './organisation.entity';
import { organisationRef } from './seen-organisations';

/** More contacts than any organisation has; the list of contacts pages the rest. */
const MOST = 100;

/**
 * The stored organisation that the reader may know of.
 *
 * @throws DomainError 404
 */
export async function findOrganisation(ctx: Ctx, id: string) {
  const organisation = await ctx.manager.findOneBy(Organisation, { id });
  if (!organisation) throw notFound('organisation');
  const ref = await organisationRef(ctx, organisation);
  allowOrHide(organisationPolicy.read(ctx.actor, ref), 'organisation');
  return { organisation, ref };
}

/** The organisation's page, as far as the reader sees it. @throws DomainError 404 */
export async function organisationDetail(ctx: Ctx, id: string): Promise<OrganisationDetail> {
  const { organisation, ref } = await findOrganisation(ctx, id);
  const stored = await selectOrganisations(ctx)
    .where('organisation.id = :id', { id })
    .getRawMany<StoredOrganisationRow>();
  const [row] = await organisationRows(ctx, stored);
  if (!row) throw notFound('organisation');
  const { groups: _, ...shown } = row;
  const sites = await sitesOf(ctx, id);
  const contacts = await contactsOf(ctx, id);
  const memberships = await membershipsOf(ctx, ref);
  const unfinishedActions = await unfinishedActionsOf(ctx, id);
  const attendance = await attendanceOf(ctx, id);
  return {
    ...shown,
    note: organisationPolicy.readNote(ctx.actor).allowed ? organisation.note : null,
    sourceUrl: organisation.sourceUrl,
    sites,
    contacts,
    memberships,
    unfinishedActions,
    attendance,
    createdAt: organisation.createdAt,
    archivedAt: organisation.archivedAt,
    version: organisation.version,
    can: canOf({
      edit: organisationPolicy.edit(ctx.actor, ref),
      editAll: organisationPolicy.editAll(ctx.actor, ref),
      archive: organisationPolicy.archive(ctx.actor, ref),
      restore: organisationPolicy.restore(ctx.actor, ref),
      addContact: organisationPolicy.addContact(ctx.actor, ref),
      readHistory: organisationPolicy.readHistory(ctx.actor, ref),
    }),
  };
}

/** Its contacts: those of today and to come first, the main one at the top. */
async function contactsOf(ctx: Ctx, organisationId: string): Promise<OrganisationDetail['contacts']> {
  const contacts = selectContacts(ctx, organisationId);
  keepSeen(ctx, contacts, false);
  const rows = await contacts
    .orderBy(`CASE WHEN ${BELONGS} THEN 0 ELSE 1 END`)
    .addOrderBy("CASE relation.kind WHEN 'main' THEN 0 WHEN 'substitute' THEN 1 ELSE 2 END")
    .addOrderBy('contact.familyName')
    .addOrderBy('contact.id')
    .limit(MOST)
    .getRawMany<StoredContactRow>();
  return contactRows(ctx, rows);
}
