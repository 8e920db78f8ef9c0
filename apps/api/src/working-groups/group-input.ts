import { type WorkingGroupCreate, type WorkingGroupUpdate, isRole, slugOf } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import { Theme } from '../territory/theme.entity';
import { Zone } from '../territory/zone.entity';
import { GroupLink } from './group-link.entity';
import { MethodStep } from '../method/method-step.entity';
import { GroupTheme } from './group-theme.entity';
import { WorkingGroup } from './working-group.entity';

/** Addresses of the dashboard and of the API that a group's own address must not hide. */
const reserved = new Set(['new', 'possible-leads']);

/** A free slug for a name, with a number behind it when groups of that name exist. */
export async function freeSlug(ctx: Ctx, name: string): Promise<string> {
  const wanted = slugOf(name);
  const rows = await ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .select('workingGroup.slug', 'slug')
    .where('workingGroup.slug LIKE :start', { start: `${wanted}%` })
    .getRawMany<{ slug: string }>();
  const taken = new Set([...reserved, ...rows.map(({ slug }) => slug)]);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 76)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** @throws DomainError 422 on `slug` when another group has it */
export async function refuseTakenSlug(ctx: Ctx, slug: string): Promise<void> {
  if (reserved.has(slug) || (await ctx.manager.existsBy(WorkingGroup, { slug })))
    throw invalidField('slug', 'duplicate');
}

/** @throws DomainError 422 on the field whose record does not exist, or is archived and was not there before */
export async function refuseUnknown(
  ctx: Ctx,
  input: Partial<Pick<WorkingGroupCreate, 'zoneId' | 'leadAccountId'>> & { themes?: readonly { themeId: string }[] },
  stored?: { group: WorkingGroup; themes: GroupTheme[] },
): Promise<void> {
  const { zoneId, leadAccountId, themes = [] } = input;
  if (zoneId && zoneId !== stored?.group.zoneId) {
    const zone = await ctx.manager.findOneBy(Zone, { id: zoneId });
    if (!zone || zone.archivedAt !== null) throw invalidField('zoneId', 'invalid-choice');
  }
  if (leadAccountId && leadAccountId !== stored?.group.leadAccountId) {
    const lead = await ctx.manager.findOneBy(Account, { id: leadAccountId });
    if (lead?.role !== 'project-manager' || lead.state !== 'active')
      throw invalidField('leadAccountId', 'invalid-choice');
  }
  const known = themes.length > 0 ? await ctx.manager.createQueryBuilder(Theme, 'theme').getMany() : [];
  const kept = new Set(stored?.themes.map(({ themeId }) => themeId));
  themes.forEach(({ themeId }, index) => {
    const theme = known.find(({ id }) => id === themeId);
    if (!theme || (theme.archivedAt !== null && !kept.has(themeId)))
      throw invalidField(`themes.${index}.themeId`, 'invalid-choice');
  });
}

/** Whoever creates a group leads it, unless they say otherwise; an administrator leads none. */
export const leadOfNew = (ctx: Ctx, leadAccountId: string | null): string | null =>
  leadAccountId ?? (isRole(ctx.actor, 'project-manager') ? ctx.actor.accountId : null);

/**
 * Sets which themes a group works on. One that is there stays where steps of the method have led it; one that comes begins with a
 * first step, and one that was there once takes up the way that it had come.
 *
 * @throws DomainError 422 where a theme with a way of its own is given another phase than it has reached
 */
export async function setThemes(
  ctx: Ctx,
  group: { id: string; isDemo: boolean },
  themes: NonNullable<WorkingGroupUpdate['themes']>,
): Promise<void> {
  const before = await ctx.manager.findBy(GroupTheme, { groupId: group.id });
  const last = await lastSteps(ctx, group.id);
  const rows = themes.map(({ themeId, phase, sinceDay }, index): GroupTheme => {
    const there = before.find((each) => each.themeId === themeId);
    const step = last.get(themeId);
    const reached = there ?? (step && { phase: step.toPhase, sinceDay: step.onDay, isDemo: step.isDemo });
    if (!reached) {
      if (sinceDay && sinceDay > ctx.clock.today()) throw invalidField(`themes.${index}.sinceDay`, 'not-come-yet');
      return {
        groupId: group.id,
        themeId,
        phase: phase ?? 'diagnosis',
        sinceDay: sinceDay ?? null,
        isDemo: group.isDemo,
      };
    }
    const refuse = (field: string): never => {
      throw invalidField(`themes.${index}.${field}`, there ? 'phase-by-step' : 'way-kept', { phase: reached.phase });
    };
    if (phase !== undefined && phase !== reached.phase) refuse('phase');
    // Of one that comes back nobody has to know again on which day it got so far.
    if (sinceDay !== undefined && sinceDay !== reached.sinceDay && (there || sinceDay !== null)) refuse('sinceDay');
    return { groupId: group.id, themeId, phase: reached.phase, sinceDay: reached.sinceDay, isDemo: reached.isDemo };
  });
  await ctx.manager.delete(GroupTheme, { groupId: group.id });
  await ctx.insert(GroupTheme, rows);
  const isNew = ({ themeId }: GroupTheme): boolean => !last.has(themeId);
  await ctx.insert(
    MethodStep,
    rows.filter(isNew).map((row) => firstStep(row, ctx.clock.instant())),
  );
}

/** The first step of the way of a theme: it stands in a phase, whatever came before. */
export const firstStep = (
  { groupId, themeId, phase, sinceDay, isDemo }: GroupTheme,
  createdAt: string,
): MethodStep => ({
  id: newId(),
  groupId,
  themeId,
  position: 0,
  fromPhase: null,
  toPhase: phase,
  onDay: sinceDay,
  outcomeId: null,
  word: null,
  isDemo,
  version: 1,
  createdAt,
});

/** The latest step of each theme of a group, also of themes that have left it. */
async function lastSteps(ctx: Ctx, groupId: string): Promise<Map<string, MethodStep>> {
  const steps = await ctx.manager.find(MethodStep, { where: { groupId }, order: { position: 'ASC' } });
  return new Map(steps.map((step) => [step.themeId, step]));
}

/** Replaces the links. */
export async function setLinks(
  ctx: Ctx,
  groupId: string,
  links: NonNullable<WorkingGroupUpdate['links']>,
): Promise<void> {
  await ctx.manager.delete(GroupLink, { groupId });
  await ctx.insert(
    GroupLink,
    links.map((link, position) => ({ ...link, id: newId(), groupId, position })),
  );
}
