import {
  type ActionStatus,
  type EvidenceListQuery,
  type EvidencePage,
  type EvidenceRow,
  type EvidenceStanding,
  type MeetingState,
  actionPart,
  canOf,
  evidencePolicy,
  evidenceStates,
  meetingPolicy,
  practiceSheetPolicy,
  standingOf,
  wordsOf,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { Action } from '../actions/action.entity';
import { CampaignFigure } from '../campaigns/campaign-figure.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns, pageRows } from '../platform/database';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { Commune } from '../territory/commune.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { CommuneSetting } from './commune-setting.entity';
import { type CampaignBehind, campaignShown, keepGroupSeen, selectCampaign, tellsGroup } from './evidence-campaign';
import { type EvidenceParts, evidenceParts } from './evidence-parts';
import { seesEvidence } from './evidence-seen';
import { standingSql } from './evidence-standing';
import { Evidence } from './evidence.entity';

const own = [
  'id',
  'kind',
  'state',
  'title',
  'day',
  'validFrom',
  'validUntil',
  'note',
  'url',
  'counts',
  'addedBy',
  'addedByAccountId',
  'isProposal',
  'word',
  'decidedBy',
  'decidedAt',
  'removedAt',
  'communeCode',
  'meetingId',
  'actionId',
  'practiceSheetId',
  'campaignId',
  'campaignFigureId',
  'figure',
  'isDemo',
  'version',
] as const;

interface Row extends Omit<Pick<Evidence, (typeof own)[number]>, 'counts' | 'figure'>, CampaignBehind {
  counts: string | null;
  communeName: string;
  communeIsDemo: boolean | number;
  agreedAt: string | null;
  shownAt: string | null;
  mergedIntoCode: string | null;
  meetingTitle: string | null;
  meetingState: MeetingState;
  isPublic: boolean | number;
  actionTitle: string | null;
  actionStatus: ActionStatus | null;
  namesCommune: number;
  sheetTitle: string | null;
  sheetSlug: string;
  sheetPublishedAt: string | null;
  sheetArchivedAt: string | null;
  groupId: string | null;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean | number;
  publishedAt: string | null;
  archivedAt: string | null;
}

const NAMES_COMMUNE =
  'EXISTS (SELECT 1 FROM action_commune named WHERE named.action_id = evidence.action_id AND named.commune_code = evidence.commune_code)';

/** One page of the evidence of the communes whose chapter 6 the reader sees behind its figures; five queries. */
export async function listEvidence(ctx: Ctx, query: EvidenceListQuery): Promise<EvidencePage> {
  const evidence = selectEvidence(ctx).where('evidence.removedAt IS NULL');
  const seen = seesEvidence(ctx.actor);
  evidence.andWhere(seen.sql, seen.parameters);
  filter(ctx, evidence, query);
  const { rows, ...page } = await pageRows<Row>(evidence, query, {
    sorts: {
      day: 'evidence.day',
      state: `(CASE evidence.state ${evidenceStates.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END)`,
      measure:
        '(SELECT MIN(measure.position) FROM evidence_measure proving JOIN measure ON measure.id = proving.measure_id WHERE proving.evidence_id = evidence.id)',
      commune: 'evidence.communeCode',
      title: 'evidence.searchText',
      validUntil: 'evidence.validUntil',
    },
    tieBreak: 'evidence.id',
  });
  const parts = await evidenceParts(
    ctx.manager,
    rows.map(({ id }) => id),
  );
  return { ...page, items: rows.map((row) => shown(ctx, row, parts(row.id))) };
}

/** One row as it now is, also one that is taken away. */
export async function evidenceRow(ctx: Ctx, id: string): Promise<EvidenceRow> {
  const row = await selectEvidence(ctx).where('evidence.id = :id', { id }).getRawOne<Row>();
  if (!row) throw new Error('The evidence that was just kept is gone.');
  return shown(ctx, row, (await evidenceParts(ctx.manager, [id]))(id));
}

function selectEvidence(ctx: Ctx): SelectQueryBuilder<Evidence> {
  const evidence = ctx.manager
    .createQueryBuilder(Evidence, 'evidence')
    .innerJoin(Commune, 'commune', 'commune.code = evidence.communeCode')
    .leftJoin(CommuneSetting, 'setting', 'setting.communeCode = evidence.communeCode')
    .leftJoin(Meeting, 'meeting', 'meeting.id = evidence.meetingId')
    .leftJoin(Action, 'action', 'action.id = evidence.actionId')
    .leftJoin(PracticeSheet, 'sheet', 'sheet.id = evidence.practiceSheetId')
    .leftJoin(Campaign, 'campaign', 'campaign.id = evidence.campaignId')
    .leftJoin(CampaignFigure, 'given', 'given.id = evidence.campaignFigureId')
    .leftJoin(
      WorkingGroup,
      'workingGroup',
      'workingGroup.id = COALESCE(meeting.groupId, action.groupId, campaign.groupId)',
    )
    .select(columns('evidence', own))
    .addSelect('commune.name', 'communeName')
    .addSelect('commune.isDemo', 'communeIsDemo')
    .addSelect('commune.mergedIntoCode', 'mergedIntoCode')
    .addSelect('setting.agreedAt', 'agreedAt')
    .addSelect('setting.publishedAt', 'shownAt')
    .addSelect('meeting.title', 'meetingTitle')
    .addSelect('meeting.isPublic', 'isPublic')
    .addSelect('meeting.state', 'meetingState')
    .addSelect('action.title', 'actionTitle')
    .addSelect('action.status', 'actionStatus')
    .addSelect(`CASE WHEN ${NAMES_COMMUNE} THEN 1 ELSE 0 END`, 'namesCommune')
    .addSelect('sheet.title', 'sheetTitle')
    .addSelect('sheet.slug', 'sheetSlug')
    .addSelect('sheet.publishedAt', 'sheetPublishedAt')
    .addSelect('sheet.archivedAt', 'sheetArchivedAt')
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect(columns('workingGroup', ['publishedAt', 'archivedAt']));
  return selectCampaign(ctx, evidence);
}

function filter(ctx: Ctx, evidence: SelectQueryBuilder<Evidence>, query: EvidenceListQuery): void {
  const { communeCode, measureId, criterionId, meetingId, actionId, campaignId, state, kind, standing } = query;
  if (communeCode) evidence.andWhere('evidence.communeCode = :communeCode', { communeCode });
  if (meetingId) evidence.andWhere('evidence.meetingId = :meetingId', { meetingId });
  if (actionId) evidence.andWhere('evidence.actionId = :actionId', { actionId });
  if (campaignId) evidence.andWhere('evidence.campaignId = :campaignId', { campaignId });
  if (state?.length) evidence.andWhere('evidence.state IN (:...states)', { states: state });
  if (kind?.length) evidence.andWhere('evidence.kind IN (:...kinds)', { kinds: kind });
  const proves = (what: 'measure' | 'criterion', id: string): void =>
    void evidence.andWhere(
      `EXISTS (SELECT 1 FROM evidence_${what} p WHERE p.evidence_id = evidence.id AND p.${what}_id = :${what}Id)`,
      { [`${what}Id`]: id },
    );
  if (measureId) proves('measure', measureId);
  if (criterionId) proves('criterion', criterionId);
  if (standing?.length) keepStanding(ctx, evidence, standing);
  const words = wordsOf(query.q);
  const seen = words.length > 0 ? keepGroupSeen(ctx, evidence) : '';
  words.forEach((word, number) => {
    const like = `LIKE :word${number} ESCAPE '\\'`;
    evidence.andWhere(`(evidence.searchText ${like} OR (workingGroup.searchText ${like} AND ${seen}))`, {
      [`word${number}`]: `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`,
    });
  });
}

function keepStanding(ctx: Ctx, evidence: SelectQueryBuilder<Evidence>, standings: EvidenceStanding[]): void {
  const { sql, parameters } = standingSql(ctx.clock.today());
  evidence.andWhere(`(${standings.map((each) => `(${sql[each]})`).join(' OR ')})`, parameters);
}

function shown(ctx: Ctx, row: Row, { measures, files }: EvidenceParts): EvidenceRow {
  const { actor } = ctx;
  const commune = {
    code: row.communeCode,
    agreed: row.agreedAt !== null,
    published: row.shownAt !== null,
    mergedInto: row.mergedIntoCode,
  };
  const edit = evidencePolicy.edit(actor, commune, { ...row, isProposal: Boolean(row.isProposal) });
  const decide = evidencePolicy.decide(actor, commune);
  const { validFrom, validUntil, kind } = row;
  const standing = standingOf({ kind, validFrom, validUntil, hasFile: files.length > 0 }, ctx.clock.today());
  return {
    id: row.id,
    kind,
    state: row.state,
    standing,
    commune: { code: row.communeCode, name: row.communeName, isDemo: Boolean(row.communeIsDemo) },
    title: row.title,
    day: row.day,
    validFrom,
    validUntil,
    note: row.note,
    measures,
    ...sourcesShown(ctx, row),
    url: row.url,
    sourceId: edit.allowed ? (row.meetingId ?? row.actionId ?? row.practiceSheetId ?? row.campaignFigureId) : null,
    files,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as EvidenceRow['counts']),
    addedBy: row.addedBy,
    proposed: Boolean(row.isProposal),
    word: row.word,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    removed: row.removedAt !== null,
    isDemo: Boolean(row.isDemo),
    version: row.version,
    can: {
      ...canOf({ edit, attach: decide, decide }),
      // What the commune added itself it has nothing to answer.
      ...(row.isProposal ? {} : { decide: false }),
      ...(kind === 'file' && row.removedAt === null ? {} : { attach: false }),
    },
  };
}

type Sources = Pick<EvidenceRow, 'group' | 'meeting' | 'action' | 'practice' | 'campaign'>;

/** The record that the piece comes from, with the way to its page for whoever may open it. */
function sourcesShown(ctx: Ctx, row: Row): Sources {
  const { actor } = ctx;
  const { groupId, meetingTitle, actionTitle, sheetTitle } = row;
  const groupPublished = row.publishedAt !== null && row.archivedAt === null;
  const opensMeeting = (): boolean =>
    meetingPolicy.read(actor, {
      groupId: groupId ?? '',
      groupPublished,
      state: row.meetingState,
      public: Boolean(row.isPublic),
      invitations: [],
    }).allowed;
  const opensAction = (): boolean =>
    actionPart(actor, {
      groupId: groupId ?? '',
      groupPublished,
      communeCodes: row.namesCommune ? [row.communeCode] : [],
      responsibleOrganisationIds: [],
    }) !== 'none';
  const sheet = { published: row.sheetPublishedAt !== null, archived: row.sheetArchivedAt !== null };
  return {
    group:
      groupId === null || !tellsGroup(ctx, row)
        ? null
        : { id: groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    meeting: meetingTitle === null ? null : { id: opensMeeting() ? row.meetingId : null, title: meetingTitle },
    campaign: campaignShown(ctx, row),
    action:
      actionTitle === null
        ? null
        : { id: opensAction() ? row.actionId : null, title: actionTitle, undone: isUndone(row) },
    practice:
      sheetTitle === null
        ? null
        : {
            id: practiceSheetPolicy.read(actor, sheet).allowed ? row.practiceSheetId : null,
            slug: row.sheetSlug,
            title: sheetTitle,
          },
  };
}

/** An action that is not done shows nothing yet, or no more. */
const isUndone = ({ actionStatus }: Row): boolean => actionStatus !== 'done';
