import { type PilotDetail, type PilotLabel, canOf, pilotPolicy, yesIf, allOf, no, yes } from '@zesumme/domain';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Pilot } from './pilot.entity';
import { PilotSite } from './pilot-site.entity';
import { type SeenPilot, findPilot, seesPilot } from './seen-pilots';

/** A pilot with its measures, where it runs, and its lineage as far as the reader may know of it. @throws DomainError 404 */
export async function pilotDetail(ctx: Ctx, id: string): Promise<PilotDetail> {
  return detailOfPilot(ctx, await findPilot(ctx, id));
}

/** The same of a pilot that was found already; three queries. */
export async function detailOfPilot(ctx: Ctx, { pilot, group, ref }: SeenPilot): Promise<PilotDetail> {
  const theme = await ctx.manager.findOneByOrFail(Theme, { id: pilot.themeId });
  const related = await relatedTo(ctx, pilot);
  const edits = pilotPolicy.edit(ctx.actor, ref);
  const isThere = yesIf(pilot.removedAt === null, 'state');
  return {
    id: pilot.id,
    title: pilot.title,
    group: labelOf(group),
    theme: { id: theme.id, slug: theme.slug, nameFr: theme.nameFr, nameDe: theme.nameDe, nameEn: theme.nameEn },
    fromDay: pilot.fromDay,
    toDay: pilot.toDay,
    verdict: pilot.verdict,
    verdictDay: pilot.verdictDay,
    isCopy: pilot.fromPilotId !== null,
    removed: pilot.removedAt !== null,
    isDemo: pilot.isDemo,
    hypothesis: pilot.hypothesis,
    sites: await sitesOf(ctx, pilot.id),
    indicators: pilot.indicators,
    learned: pilot.learned,
    origin: related.find((each) => each.id === pilot.fromPilotId) ?? null,
    copies: related.filter((each) => each.id !== pilot.fromPilotId),
    createdAt: pilot.createdAt,
    version: pilot.version,
    can: canOf({
      edit: allOf(edits, isThere),
      remove: allOf(edits, isThere),
      restore: allOf(edits, yesIf(pilot.removedAt !== null, 'state')),
      // In which group is for the form to ask; here it is whether there is anything to take up, and anywhere.
      copy: allOf(pilot.verdict === 'scale' ? yes : no('state'), isThere, pilotPolicy.create(ctx.actor, anywhere(ctx))),
    }),
  };
}

/** A group that the actor leads, if there is one. */
function anywhere({ actor }: Ctx) {
  const groupId = actor.kind === 'account' ? (actor.leadGroupIds[0] ?? '') : '';
  return { groupId, groupArchived: false };
}

const labelOf = ({ id, slug, name, isDemo }: PilotLabel['group']): PilotLabel['group'] => ({
  id,
  slug,
  name,
  isDemo: Boolean(isDemo),
});

/** Where it came from and what came of it. */
async function relatedTo(ctx: Ctx, { id, fromPilotId }: Pilot): Promise<PilotLabel[]> {
  const seen = seesPilot(ctx.actor);
  const rows = await ctx.manager
    .createQueryBuilder(Pilot, 'pilot')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = pilot.groupId')
    .select('pilot.id', 'pilotId')
    .addSelect('pilot.title', 'title')
    .addSelect(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where('(pilot.fromPilotId = :id OR pilot.id = :fromPilotId)', { id, fromPilotId })
    .andWhere(seen.sql, seen.parameters)
    .orderBy('workingGroup.searchText')
    .addOrderBy('pilot.createdAt')
    .getRawMany<PilotLabel['group'] & { pilotId: string; title: string }>();
  return rows.map(({ pilotId, title, ...group }) => ({ id: pilotId, title, group: labelOf(group) }));
}

async function sitesOf(ctx: Ctx, pilotId: string): Promise<PilotDetail['sites']> {
  const rows = await ctx.manager
    .createQueryBuilder(PilotSite, 'site')
    .leftJoin(Organisation, 'organisation', 'organisation.id = site.organisationId')
    .select('site.label', 'label')
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('site.pilotId = :pilotId', { pilotId })
    .orderBy('site.position')
    .getRawMany<{
      label: string | null;
      id: string | null;
      name: string;
      kind: Organisation['kind'];
      isDemo: boolean;
    }>();
  return rows.map(({ label, id, name, kind, isDemo }) => ({
    label,
    organisation: id === null ? null : { id, name, kind, isDemo: Boolean(isDemo) },
  }));
}
