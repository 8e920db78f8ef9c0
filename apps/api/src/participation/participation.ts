import { type Participation, participationPolicy } from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { findOrganisation } from '../organisations';
import type { Ctx } from '../platform/database';
import { campaignsTaken } from './campaigns-taken';

/** The meetings at which somebody was there for the organisation; the alias is `meeting`. */
export const attendedMeetings = (ctx: Ctx, organisationId: string) =>
  ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .where("meeting.state IN ('in-progress', 'ended', 'closed')")
    .andWhere((query) => {
      const there = query
        .subQuery()
        .select('1')
        .from(Invitation, 'invitation')
        .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
        .where(`invitation.meetingId = meeting.id AND ${COMES_FOR} = :organisationId`)
        .andWhere("invitation.attendance = 'attended'");
      return `EXISTS ${there.getQuery()}`;
    })
    .setParameters({ organisationId });

/** The actions that the organisation was responsible for and that are done; the alias is `action`. */
export const doneActions = (ctx: Ctx, organisationId: string) =>
  ctx.manager
    .createQueryBuilder(Action, 'action')
    .where("action.status = 'done' AND action.doneDay IS NOT NULL")
    .andWhere((query) => {
      const carried = query
        .subQuery()
        .select('1')
        .from(ActionResponsible, 'responsible')
        .where('responsible.actionId = action.id AND responsible.organisationId = :organisationId');
      return `EXISTS ${carried.getQuery()}`;
    })
    .setParameters({ organisationId });

/** How much the organisation has taken part in, year by year. @throws DomainError 404, 403 */
export async function participationOf(ctx: Ctx, organisationId: string): Promise<Participation> {
  await readableOrganisation(ctx, organisationId);
  const meetings = await attendedMeetings(ctx, organisationId)
    .select('SUBSTR(meeting.startsLocal, 1, 4)', 'year')
    .addSelect('COUNT(*)', 'count')
    .groupBy('SUBSTR(meeting.startsLocal, 1, 4)')
    .getRawMany<{ year: string; count: number }>();
  const actions = await doneActions(ctx, organisationId)
    .select('SUBSTR(action.doneDay, 1, 4)', 'year')
    .addSelect('COUNT(*)', 'count')
    .groupBy('SUBSTR(action.doneDay, 1, 4)')
    .getRawMany<{ year: string; count: number }>();
  const campaigns = (await campaignsTaken(ctx, organisationId)).flatMap(({ years: touched }) => touched.map(String));
  const present = ctx.clock.today().slice(0, 4);
  const years = new Set([
    present,
    ...meetings.map(({ year }) => year),
    ...actions.map(({ year }) => year),
    ...campaigns,
  ]);
  const countIn = (rows: { year: string; count: number }[], year: string): number =>
    Number(rows.find((row) => row.year === year)?.count ?? 0);
  return {
    years: [...years]
      .sort()
      .reverse()
      .map((year) => ({
        year: Number(year),
        meetings: countIn(meetings, year),
        actions: countIn(actions, year),
        campaigns: campaigns.filter((each) => each === year).length,
      })),
  };
}

/** The organisation, for whoever may know what it takes part in. @throws DomainError 404, 403 */
export async function readableOrganisation(ctx: Ctx, id: string) {
  const { organisation } = await findOrganisation(ctx, id);
  ctx.allow(participationPolicy.read(ctx.actor, organisation));
  return organisation;
}
