import { type ActionBrief, type Actor, type AgendaItemInput, MOST_ITEMS } from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Ctx } from '../../platform/database';
import { AgendaLeftOut } from './agenda-left-out.entity';
import { lateTitles } from './agenda-offers';

/** How long a late action is talked about, unless somebody says otherwise. */
const MINUTES = 5;

/** The agenda is written in the language of whoever prepares it. */
const localeOf = (actor: Actor): Locale => (actor.kind === 'account' ? actor.locale : 'fr');

/** The heading under which late actions stand. */
export const lateSection = ({ actor }: Ctx): string => translate(localeOf(actor), 'agenda.lateSection');

/** A late action as an item of an agenda. */
export const lateItem = (ctx: Ctx, { id, title }: Pick<ActionBrief, 'id' | 'title'>): AgendaItemInput => ({
  section: lateSection(ctx),
  title,
  kind: 'discussion',
  minutes: MINUTES,
  presenter: null,
  note: null,
  links: [],
  actionId: id,
  measureId: null,
  originItemId: null,
  backlogItemId: null,
});

/**
 * The late actions of the group that come onto this agenda by themselves: those that stand on no agenda to come, and that
 * nobody has taken off this one.
 *
 * @param agenda what the agenda holds already
 * @param leftOut actions that were taken off it
 */
export const lateItems = async (
  ctx: Ctx,
  groupId: string,
  agenda: readonly { actionId: string | null }[],
  leftOut: readonly string[],
): Promise<AgendaItemInput[]> => itemsOfLate(ctx, await lateTitles(ctx, groupId), agenda, leftOut);

/** The same of late actions that were read already. */
export function itemsOfLate(
  ctx: Ctx,
  titles: readonly Pick<ActionBrief, 'id' | 'title'>[],
  agenda: readonly { actionId: string | null }[],
  leftOut: readonly string[],
): AgendaItemInput[] {
  const taken = new Set([...leftOut, ...agenda.map(({ actionId }) => actionId)]);
  const late = titles.filter(({ id }) => !taken.has(id));
  return late.slice(0, Math.max(0, MOST_ITEMS - agenda.length)).map((action) => lateItem(ctx, action));
}

/** The actions that were taken off the agenda of a meeting. */
export async function leftOutOf(ctx: Ctx, meetingId: string): Promise<string[]> {
  const row = await ctx.manager.findOneBy(AgendaLeftOut, { meetingId });
  return row?.actionIds ?? [];
}

/** Remembers that these actions were taken off, so that they do not come back by themselves. */
export async function leaveOut(ctx: Ctx, meetingId: string, actionIds: readonly string[]): Promise<void> {
  if (actionIds.length === 0) return;
  const known = await leftOutOf(ctx, meetingId);
  const all = [...new Set([...known, ...actionIds])];
  await ctx.overwrite(AgendaLeftOut, [{ meetingId, actionIds: all }], ['meetingId']);
}

/** The same of a meeting of which nothing is remembered yet. */
export async function leaveOutOfNew(ctx: Ctx, meetingId: string, actionIds: readonly string[]): Promise<void> {
  if (actionIds.length === 0) return;
  await ctx.insert(AgendaLeftOut, [{ meetingId, actionIds: [...new Set(actionIds)] }]);
}
