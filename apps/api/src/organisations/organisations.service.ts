import { Injectable } from '@nestjs/common';
import {
  type HistoryPage,
  type HistoryQuery,
  type LikelyDuplicatesList,
  type LikelyDuplicatesQuery,
  type OrganisationCreate,
  type OrganisationDetail,
  type OrganisationListQuery,
  type OrganisationRow,
  type OrganisationUpdate,
  type Page,
  organisationPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { stale } from '../platform/errors';
import { findLikelyDuplicates } from './likely-duplicates';
import { findOrganisation, organisationDetail } from './organisation-detail';
import { organisationHistory } from './organisation-history';
import { refuseForeignFields, refuseUnknown, setSites, storedSites, toldSites } from './organisation-input';
import { listOrganisations } from './organisation-list';
import { Organisation } from './organisation.entity';

/** Companies, communes, public actors and associations: kept by project managers, each of their own details by themselves. */
@Injectable()
export class OrganisationsService {
  list(ctx: Ctx, query: OrganisationListQuery): Promise<Page<OrganisationRow>> {
    return listOrganisations(ctx, query);
  }

  /** @throws DomainError 404 */
  get(ctx: Ctx, id: string): Promise<OrganisationDetail> {
    return organisationDetail(ctx, id);
  }

  /** Organisations that are likely the one being typed. @throws DomainError 403 */
  async likelyDuplicates(ctx: Ctx, query: LikelyDuplicatesQuery): Promise<LikelyDuplicatesList> {
    ctx.allow(organisationPolicy.create(ctx.actor));
    return findLikelyDuplicates(ctx, query);
  }

  /** @throws DomainError 403, 422 */
  async create(ctx: Ctx, { sites, ...fields }: OrganisationCreate): Promise<OrganisationDetail> {
    ctx.allow(organisationPolicy.create(ctx.actor));
    await refuseUnknown(ctx, { ...fields, sites });
    const organisation: Organisation = {
      ...fields,
      id: newId(),
      isDemo: false,
      archivedAt: null,
      searchText: searchTextOf(fields.name, fields.shortName),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(Organisation, [organisation]);
    await setSites(ctx, organisation.id, [], sites);
    await this.record(ctx, 'organisation.created', organisation, undefined, { ...fields, sites: toldSites(sites) });
    return organisationDetail(ctx, organisation.id);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, ...given }: OrganisationUpdate): Promise<OrganisationDetail> {
    const { organisation, ref } = await findOrganisation(ctx, id);
    ctx.allow(organisationPolicy.edit(ctx.actor, ref));
    if (!organisationPolicy.editAll(ctx.actor, ref).allowed) refuseForeignFields(organisation, given);
    if (version !== organisation.version) throw stale(await organisationDetail(ctx, id));
    const sitesBefore = await storedSites(ctx, id);
    await refuseUnknown(ctx, given, organisation, sitesBefore);
    const { sites, ...fields } = given;
    const after = { ...organisation, ...fields };
    await ctx.manager.update(
      Organisation,
      { id },
      { ...fields, searchText: searchTextOf(after.name, after.shortName), version: version + 1 },
    );
    if (sites) await setSites(ctx, id, sitesBefore, sites);
    const before = { ...organisation, sites: toldSites(sitesBefore) };
    await this.record(ctx, 'organisation.edited', organisation, before, {
      ...fields,
      ...(sites && { sites: toldSites(sites) }),
    });
    return organisationDetail(ctx, id);
  }

  /** Puts the organisation away, and ends the access of those who speak for it. @throws DomainError 404, 403 */
  async archive(ctx: Ctx, id: string): Promise<OrganisationDetail> {
    const { organisation, ref } = await findOrganisation(ctx, id);
    ctx.allow(organisationPolicy.archive(ctx.actor, ref));
    return this.setArchived(ctx, organisation, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, id: string): Promise<OrganisationDetail> {
    const { organisation, ref } = await findOrganisation(ctx, id);
    ctx.allow(organisationPolicy.restore(ctx.actor, ref));
    return this.setArchived(ctx, organisation, null);
  }

  /** @throws DomainError 404, 403 */
  async history(ctx: Ctx, id: string, query: HistoryQuery): Promise<HistoryPage> {
    const { ref } = await findOrganisation(ctx, id);
    ctx.allow(organisationPolicy.readHistory(ctx.actor, ref));
    return organisationHistory(ctx, ref, query);
  }

  private async setArchived(ctx: Ctx, stored: Organisation, archivedAt: string | null): Promise<OrganisationDetail> {
    await ctx.manager.update(Organisation, { id: stored.id }, { archivedAt, version: stored.version + 1 });
    await this.record(ctx, archivedAt ? 'organisation.archived' : 'organisation.restored', stored);
    return organisationDetail(ctx, stored.id);
  }

  private record(
    ctx: Ctx,
    kind: string,
    { id, isDemo }: Organisation,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({ kind, subject: { type: 'organisation', id }, before, after, isDemo });
  }
}
