import type { ActionCreate, ActionUpdate } from '@zesumme/domain';
import { In } from 'typeorm';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { publishedMeasures } from '../pacte-climat';
import { type Ctx, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import { refuseUnknownCommunes } from '../reference';
import { Theme } from '../territory/theme.entity';
import { ActionCommune } from './action-commune.entity';
import { ActionMeasure } from './action-measure.entity';
import { ActionResponsible } from './action-responsible.entity';
import type { SeenAction } from './seen-action';

type Lists = Pick<ActionUpdate, 'communeCodes' | 'measureIds' | 'responsibles'>;
type Input = Partial<Pick<ActionCreate, 'themeId' | 'meetingId' | 'agendaItemId'>> & Lists;

/**
 * @param stored what was there before: what an action already refers to may stay, even if it was archived since
 * @throws DomainError 422 on the field whose record does not exist or does not fit
 */
export async function refuseUnknown(ctx: Ctx, groupId: string, input: Input, stored?: SeenAction): Promise<void> {
  await refuseUnknownTheme(ctx, input.themeId, stored);
  await refuseUnknownOrigin(ctx, groupId, input, stored);
  await refuseUnknownLists(ctx, input, stored);
  await refuseUnknownResponsibles(ctx, input.responsibles ?? [], stored);
}

async function refuseUnknownTheme(ctx: Ctx, themeId: string | null | undefined, stored?: SeenAction): Promise<void> {
  if (!themeId || themeId === stored?.action.themeId) return;
  const theme = await ctx.manager.findOneBy(Theme, { id: themeId });
  if (!theme || theme.archivedAt !== null) throw invalidField('themeId', 'invalid-choice');
}

/** An action is born in a meeting of its own group, at an item of that meeting. */
async function refuseUnknownOrigin(ctx: Ctx, groupId: string, input: Input, stored?: SeenAction): Promise<void> {
  if (input.meetingId && !(await ctx.manager.existsBy(Meeting, { id: input.meetingId, groupId }))) {
    throw invalidField('meetingId', 'invalid-choice');
  }
  const meetingId = input.meetingId === undefined ? stored?.action.meetingId : input.meetingId;
  if (!input.agendaItemId) return;
  if (!meetingId || !(await ctx.manager.existsBy(AgendaItem, { id: input.agendaItemId, meetingId }))) {
    throw invalidField('agendaItemId', 'invalid-choice');
  }
}

async function refuseUnknownLists(
  ctx: Ctx,
  { communeCodes = [], measureIds = [] }: Lists,
  stored?: SeenAction,
): Promise<void> {
  await refuseUnknownCommunes(
    ctx,
    communeCodes.map((code, index) => ({ field: `communeCodes.${index}`, code })),
    stored?.communes.map(({ communeCode }) => communeCode),
  );
  const linked = stored ? await ctx.manager.findBy(ActionMeasure, { actionId: stored.action.id }) : [];
  const known = new Set([...(await publishedMeasures(ctx, measureIds)), ...linked.map(({ measureId }) => measureId)]);
  const measure = measureIds.findIndex((id) => !known.has(id));
  if (measure >= 0) throw invalidField(`measureIds.${measure}`, 'invalid-choice');
}

async function refuseUnknownResponsibles(
  ctx: Ctx,
  responsibles: NonNullable<Lists['responsibles']>,
  stored?: SeenAction,
): Promise<void> {
  if (responsibles.length === 0) return;
  const organisations = await ctx.manager.findBy(Organisation, {
    id: In(responsibles.map(({ organisationId }) => organisationId)),
  });
  const relations = await ctx.manager.findBy(ContactRelation, {
    contactId: In(responsibles.flatMap(({ contactId }) => contactId ?? [])),
  });
  const today = ctx.clock.today();
  responsibles.forEach(({ organisationId, contactId }, index) => {
    const kept = stored?.responsibles.filter((each) => each.organisationId === organisationId) ?? [];
    const organisation = organisations.find(({ id }) => id === organisationId);
    if (!organisation || (organisation.archivedAt !== null && kept.length === 0)) {
      throw invalidField(`responsibles.${index}.organisationId`, 'invalid-choice');
    }
    const speaks = relations.some(
      (each) =>
        each.contactId === contactId &&
        each.organisationId === organisationId &&
        (each.toDay === null || each.toDay >= today),
    );
    const stays = kept.some((each) => each.contactId === contactId);
    if (contactId && !speaks && !stays) throw invalidField(`responsibles.${index}.contactId`, 'unknown-contact');
  });
}

/** Replaces the lists that are given. A commune that stays keeps the share it stated. */
export async function setLists(
  ctx: Ctx,
  actionId: string,
  { communeCodes, measureIds, responsibles }: Lists,
): Promise<void> {
  if (communeCodes) {
    const before = await ctx.manager.findBy(ActionCommune, { actionId });
    const shares = new Map(before.map(({ communeCode, share }) => [communeCode, share]));
    await ctx.manager.delete(ActionCommune, { actionId });
    const codes = [...new Set(communeCodes)];
    await ctx.insert(
      ActionCommune,
      codes.map((communeCode) => ({ actionId, communeCode, share: shares.get(communeCode) ?? null })),
    );
  }
  if (measureIds) {
    await ctx.manager.delete(ActionMeasure, { actionId });
    await ctx.insert(
      ActionMeasure,
      [...new Set(measureIds)].map((measureId) => ({ actionId, measureId })),
    );
  }
  if (responsibles) {
    await ctx.manager.delete(ActionResponsible, { actionId });
    await ctx.insert(
      ActionResponsible,
      responsibles.map((each) => ({ ...each, id: newId(), actionId })),
    );
  }
}

/** The lists as they are typed, to compare before and after. */
export async function listsOf(ctx: Ctx, { action, communes, responsibles }: SeenAction): Promise<Required<Lists>> {
  const measures = await ctx.manager.findBy(ActionMeasure, { actionId: action.id });
  return {
    communeCodes: communes.map(({ communeCode }) => communeCode).sort(),
    measureIds: measures.map(({ measureId }) => measureId).sort(),
    responsibles: responsibles.map(({ organisationId, contactId }) => ({ organisationId, contactId })),
  };
}
