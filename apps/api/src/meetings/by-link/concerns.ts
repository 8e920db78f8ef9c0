import { In } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { forbidden, invalidField } from '../../platform/errors';
import { AgendaItem } from '../agenda-item.entity';
import { ItemConcern } from '../item-concern.entity';
import type { LinkHolder } from './holder';

/** The items of a meeting's agenda that an organisation says concern it. */
export async function concernsOf(ctx: Ctx, meetingId: string, organisationId: string): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(ItemConcern, 'concern')
    .innerJoin(AgendaItem, 'item', 'item.id = concern.agendaItemId')
    .select('concern.agendaItemId', 'id')
    .where('item.meetingId = :meetingId AND concern.organisationId = :organisationId', { meetingId, organisationId })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

/** Keeps which items concern an organisation, in the place of what was said before. @throws DomainError 403, 422 */
export async function markConcerns(ctx: Ctx, holder: LinkHolder, itemIds: readonly string[]): Promise<void> {
  const { meeting, organisation } = holder;
  if (!organisation) throw forbidden('not-invited');
  const items = await ctx.manager.findBy(AgendaItem, { meetingId: meeting.id });
  const wanted = new Set(itemIds);
  for (const [at, id] of itemIds.entries())
    if (!items.some((item) => item.id === id)) throw invalidField(`items.${at}`, 'unknown-agenda-item');
  const before = await concernsOf(ctx, meeting.id, organisation.id);
  const gone = [...before].filter((id) => !wanted.has(id));
  const added = [...wanted].filter((id) => !before.has(id));
  if (gone.length === 0 && added.length === 0) return;
  if (gone.length > 0)
    await ctx.manager.delete(ItemConcern, { agendaItemId: In(gone), organisationId: organisation.id });
  await ctx.insert(
    ItemConcern,
    added.map((agendaItemId) => ({ agendaItemId, organisationId: organisation.id })),
  );
  const titles = (ids: ReadonlySet<string>): string[] =>
    items
      .filter(({ id }) => ids.has(id))
      .sort((a, b) => a.position - b.position)
      .map(({ title }) => title);
  await ctx.record({
    kind: 'meeting.concerns-marked',
    subject: { type: 'meeting', id: meeting.id },
    groupId: meeting.groupId,
    before: { items: titles(before) },
    after: { organisation: organisation.name, items: titles(wanted) },
    isDemo: meeting.isDemo,
  });
}
