import {
  type EvidenceCreate,
  actionPart,
  countComers,
  evidencePolicy,
  isRole,
  meetingPolicy,
  practiceSheetPolicy,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { Meeting } from '../meetings/meeting.entity';
import type { Ctx } from '../platform/database';
import { invalidField } from '../platform/errors';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { isConcerned } from './communes-concerned';
import { figureSource, mayShow } from './campaign-source';
import type { Evidence } from './evidence.entity';
import { comersOf } from './propose-evidence';

/** What a piece takes from the record that it comes from; a file and a link come from none. */
export type EvidenceSource = Pick<
  Evidence,
  'meetingId' | 'actionId' | 'practiceSheetId' | 'campaignId' | 'campaignFigureId' | 'figure' | 'counts' | 'isDemo'
> & {
  title: string | null;
  day: string | null;
  groupId: string | null;
};

const none: EvidenceSource = {
  meetingId: null,
  actionId: null,
  practiceSheetId: null,
  campaignId: null,
  campaignFigureId: null,
  figure: null,
  counts: null,
  isDemo: false,
  title: null,
  day: null,
  groupId: null,
};

const unknown = () => invalidField('sourceId', 'unknown-source');

/** The record that is to be evidence for the commune. @throws DomainError 422 where it is not one, or not for this reader */
export async function findSource(
  ctx: Ctx,
  code: string,
  { kind, sourceId }: Pick<EvidenceCreate, 'kind' | 'sourceId'>,
): Promise<EvidenceSource> {
  if (sourceId === null) return none;
  if (kind === 'meeting') return meetingSource(ctx, code, sourceId);
  if (kind === 'action') return actionSource(ctx, code, sourceId);
  if (kind === 'campaign') return campaignSource(ctx, code, sourceId);
  return kind === 'practice' ? practiceSource(ctx, sourceId) : none;
}

/** A meeting whose minutes are sent and that concerns the commune; a project manager proposes those of own groups. */
async function meetingSource(ctx: Ctx, code: string, id: string): Promise<EvidenceSource> {
  const meeting = await ctx.manager.findOneBy(Meeting, { id });
  if (!meeting) throw unknown();
  const { groupId, title, isDemo } = meeting;
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: groupId });
  const reads = meetingPolicy.read(ctx.actor, {
    groupId,
    groupPublished: group.publishedAt !== null && group.archivedAt === null,
    state: meeting.state,
    public: meeting.isPublic,
    invitations: [],
  });
  const day = meeting.startsLocal.slice(0, 10);
  const isFit = reads.allowed && meeting.state === 'closed' && (await isConcerned(ctx, groupId, day, code));
  if (!isFit) throw unknown();
  if (isRole(ctx.actor, 'project-manager')) ctx.allow(evidencePolicy.propose(ctx.actor, meeting));
  return { ...none, meetingId: id, title, day, groupId, isDemo, counts: countComers(await comersOf(ctx, id)) };
}

/** An action that names the commune and was not abandoned. */
async function actionSource(ctx: Ctx, code: string, id: string): Promise<EvidenceSource> {
  const action = await ctx.manager.findOneBy(Action, { id });
  if (!action || action.status === 'abandoned') throw unknown();
  const { groupId, title, isDemo } = action;
  const names = await ctx.manager.existsBy(ActionCommune, { actionId: id, communeCode: code });
  const seen = { groupId, groupPublished: false, communeCodes: [code], responsibleOrganisationIds: [] };
  if (!names || actionPart(ctx.actor, seen) === 'none') throw unknown();
  return { ...none, actionId: id, title, groupId, isDemo };
}

async function practiceSource(ctx: Ctx, id: string): Promise<EvidenceSource> {
  const sheet = await ctx.manager.findOneBy(PracticeSheet, { id });
  if (!sheet || sheet.archivedAt !== null) throw unknown();
  const ref = { published: sheet.publishedAt !== null, archived: false };
  if (!practiceSheetPolicy.read(ctx.actor, ref).allowed) throw unknown();
  return { ...none, practiceSheetId: id, title: sheet.title, isDemo: sheet.isDemo };
}

/** A figure of a campaign that concerns the commune; a project manager proposes those of own groups. */
async function campaignSource(ctx: Ctx, code: string, figureId: string): Promise<EvidenceSource> {
  const source = await figureSource(ctx, figureId);
  if (!source || !(await mayShow(ctx, code, source))) throw unknown();
  const { campaign, kept, day, title } = source;
  const { id: campaignId, groupId, isDemo } = campaign;
  return { ...none, campaignId, campaignFigureId: figureId, figure: kept, title, day, groupId, isDemo };
}
