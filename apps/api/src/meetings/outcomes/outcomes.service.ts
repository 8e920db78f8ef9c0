import { Injectable } from '@nestjs/common';
import {
  MOST_OUTCOMES,
  type MeetingOutcomes,
  type OutcomeCreate,
  type OutcomeDetail,
  type OutcomeDone,
  type OutcomeKind,
  type OutcomeUpdate,
  meetingPolicy,
  problemsOfOutcome,
  searchTextOf,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, conflict, invalidField, notFound, stale } from '../../platform/errors';
import { AgendaItem } from '../agenda-item.entity';
import { Outcome } from '../outcome.entity';
import { OutcomeVote } from '../outcome-vote.entity';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { FollowUps } from './follow-ups';
import { type Typed, toldOutcome, typedBefore } from './told-outcome';
import { meetingOutcomes, outcomeDetails } from './outcome-rows';

/** What meetings give: information, decisions, and follow-ups. */
@Injectable()
export class OutcomesService {
  constructor(private readonly followUps: FollowUps) {}

  /** @throws DomainError 404, also for whoever may not read the minutes yet */
  async list(ctx: Ctx, id: string): Promise<MeetingOutcomes> {
    const stored = await findMeeting(ctx, id);
    allowOrHide(meetingPolicy.readOutcomes(ctx.actor, stored.ref), 'outcomes');
    return meetingOutcomes(ctx, stored);
  }

  /**
   * Notes an outcome; a follow-up makes its action. Sent again with the same id, it is there already.
   *
   * @throws DomainError 403, 404, 409 `duplicate`, 422
   */
  async create(ctx: Ctx, id: string, { id: given, kind, actionId, ...typed }: OutcomeCreate): Promise<OutcomeDetail> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.record(ctx.actor, stored.ref));
    const { meeting } = stored;
    const known = given ? await ctx.manager.findOneBy(Outcome, { id: given }) : null;
    if (known && known.meetingId !== id) throw conflict('duplicate');
    if (known) return this.one(ctx, stored, known.id);
    const count = await ctx.manager.countBy(Outcome, { meetingId: id });
    if (count >= MOST_OUTCOMES) throw invalidField('', 'too-many', { maximum: MOST_OUTCOMES });
    await refuseUnfit(ctx, stored, kind, { ...typed, actionId });
    const last = await ctx.manager.maximum(Outcome, 'position', { meetingId: id });
    const row: Outcome = {
      ...ownFields(kind, typed),
      id: given ?? newId(),
      meetingId: id,
      position: (last ?? -1) + 1,
      kind,
      doneDay: null,
      actionId: kind === 'follow-up' ? await this.followUps.begin(ctx, meeting, typed, actionId) : null,
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.displayName : 'Zesumme',
      createdAt: ctx.clock.instant(),
      version: 1,
    };
    await ctx.insert(Outcome, [row]);
    await setVotes(ctx, row.id, typed.votes);
    await this.record(ctx, stored, 'meeting.outcome-noted', undefined, await toldOutcome(ctx, kind, typed));
    return this.one(ctx, stored, row.id);
  }

  /** @throws DomainError 403, 404, 409 `stale` with the outcome as it is, 422 */
  async update(ctx: Ctx, id: string, outcomeId: string, { version, ...given }: OutcomeUpdate): Promise<OutcomeDetail> {
    const { stored, outcome } = await this.find(ctx, id, outcomeId);
    ctx.allow(meetingPolicy.record(ctx.actor, stored.ref));
    if (outcome.version !== version) throw stale(await this.one(ctx, stored, outcomeId));
    const before = await typedBefore(ctx, outcome);
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after: Typed = { ...before, ...present };
    await refuseUnfit(ctx, stored, outcome.kind, { ...after, actionId: null }, before);
    if (outcome.actionId) await this.followUps.change(ctx, outcome.actionId, before, after);
    await ctx.manager.update(Outcome, { id: outcomeId }, { ...ownFields(outcome.kind, after), version: version + 1 });
    if (given.votes) await setVotes(ctx, outcomeId, after.votes);
    await this.record(
      ctx,
      stored,
      'meeting.outcome-changed',
      await toldOutcome(ctx, outcome.kind, before),
      await toldOutcome(ctx, outcome.kind, after),
    );
    return this.one(ctx, stored, outcomeId);
  }

  /**
   * Takes an outcome away, and gives its action up. What was taken away can be noted again with the same id and action.
   *
   * @throws DomainError 403, 404
   */
  async remove(ctx: Ctx, id: string, outcomeId: string): Promise<OutcomeDetail> {
    const { stored, outcome } = await this.find(ctx, id, outcomeId);
    ctx.allow(meetingPolicy.record(ctx.actor, stored.ref));
    const removed = await this.one(ctx, stored, outcomeId);
    const before = await toldOutcome(ctx, outcome.kind, await typedBefore(ctx, outcome));
    await ctx.manager.delete(Outcome, { id: outcomeId });
    if (outcome.actionId) await this.followUps.giveUp(ctx, outcome.actionId);
    const nothing = Object.fromEntries(Object.keys(before).map((field) => [field, null]));
    await this.record(ctx, stored, 'meeting.outcome-removed', before, nothing);
    return removed;
  }

  /** Says that a decision was carried out, or was not. @throws DomainError 403, 404, 409 `stale`, 422 */
  async carryOut(ctx: Ctx, id: string, outcomeId: string, { version, doneDay }: OutcomeDone): Promise<OutcomeDetail> {
    const { stored, outcome } = await this.find(ctx, id, outcomeId);
    ctx.allow(meetingPolicy.carryOut(ctx.actor, stored.ref));
    if (outcome.version !== version) throw stale(await this.one(ctx, stored, outcomeId));
    if (outcome.kind !== 'decision') throw invalidField('doneDay', 'not-of-this-kind');
    if (doneDay !== null && doneDay > ctx.clock.today()) throw invalidField('doneDay', 'in-future');
    await ctx.manager.update(Outcome, { id: outcomeId }, { doneDay, version: version + 1 });
    await this.record(
      ctx,
      stored,
      'meeting.decision-carried-out',
      { text: null, doneDay: outcome.doneDay },
      { text: outcome.text, doneDay },
    );
    return this.one(ctx, stored, outcomeId);
  }

  private async find(ctx: Ctx, id: string, outcomeId: string): Promise<{ stored: StoredMeeting; outcome: Outcome }> {
    const stored = await findMeeting(ctx, id);
    const outcome = await ctx.manager.findOneBy(Outcome, { id: outcomeId, meetingId: id });
    if (!outcome) throw notFound('outcome');
    return { stored, outcome };
  }

  private async one(ctx: Ctx, stored: StoredMeeting, outcomeId: string): Promise<OutcomeDetail> {
    const [found] = await outcomeDetails(ctx, stored, outcomeId);
    if (!found) throw notFound('outcome');
    return found;
  }

  /** What it says is kept in the side row: until the minutes are sent, only those who write them read it. */
  private async record(
    ctx: Ctx,
    { meeting }: StoredMeeting,
    kind: string,
    before: Record<string, unknown> | undefined,
    after: Record<string, unknown>,
  ): Promise<void> {
    await ctx.record({
      kind,
      subject: { type: 'meeting', id: meeting.id },
      groupId: meeting.groupId,
      ...(before ? { before } : {}),
      after,
      personal: Object.keys(after).filter((field) => field !== 'kind'),
      isDemo: meeting.isDemo,
    });
  }
}

/** What stands in the outcome's own row. Who carries a follow-up out, and until when, its action tells. */
function ownFields(kind: OutcomeKind, { text, agendaItemId, responsibleOrganisationId, dueDay }: Typed) {
  const isDecision = kind === 'decision';
  return {
    text,
    agendaItemId,
    responsibleOrganisationId: isDecision ? responsibleOrganisationId : null,
    dueDay: isDecision ? dueDay : null,
    searchText: searchTextOf(text),
  };
}

/** @throws DomainError 422 on what does not fit the kind, or does not exist */
async function refuseUnfit(
  ctx: Ctx,
  { meeting, invitations }: StoredMeeting,
  kind: OutcomeKind,
  typed: Typed & { actionId: string | null },
  before?: Typed,
): Promise<void> {
  const [problem] = problemsOfOutcome(kind, typed);
  if (problem) throw invalidField(problem.path, problem.code, problem.params);
  const { agendaItemId, responsibleOrganisationId, votes } = typed;
  if (agendaItemId && !(await ctx.manager.existsBy(AgendaItem, { id: agendaItemId, meetingId: meeting.id })))
    throw invalidField('agendaItemId', 'unknown-agenda-item');
  if (responsibleOrganisationId && responsibleOrganisationId !== before?.responsibleOrganisationId) {
    const [found] = await ctx.manager.findBy(Organisation, { id: In([responsibleOrganisationId]) });
    if (!found || found.archivedAt !== null) throw invalidField('responsibleOrganisationId', 'unknown-organisation');
  }
  const mayVote = new Set([
    ...invitations.map(({ organisationId }) => organisationId),
    ...(before?.votes ?? []).map(({ organisationId }) => organisationId),
  ]);
  const stranger = votes.findIndex(({ organisationId }) => !mayVote.has(organisationId));
  if (stranger >= 0) throw invalidField(`votes.${stranger}.organisationId`, 'unknown-organisation');
}

async function setVotes(ctx: Ctx, outcomeId: string, votes: Typed['votes']): Promise<void> {
  await ctx.manager.delete(OutcomeVote, { outcomeId });
  await ctx.insert(
    OutcomeVote,
    votes.map((vote) => ({ ...vote, outcomeId })),
  );
}
