import {
  type EvidenceListQuery,
  type EvidencePage,
  type EvidenceRow,
  type MeetingState,
  canOf,
  evidencePolicy,
  evidenceStates,
  hasAll,
  isRole,
  meetingPolicy,
  wordsOf,
} from '@zesumme/domain';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns, pageRows } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { CommuneSetting } from './commune-setting.entity';
import { Evidence } from './evidence.entity';
import { Measure } from './measure.entity';
import { ownCodes } from './readable-communes';

interface Row extends Pick<
  Evidence,
  'id' | 'state' | 'day' | 'word' | 'decidedBy' | 'decidedAt' | 'communeCode' | 'meetingId' | 'measureId' | 'version'
> {
  counts: string | null;
  isDemo: boolean | number;
  communeName: string;
  communeIsDemo: boolean | number;
  slug: string;
  codeInferred: string | null;
  titleFr: string;
  titleDe: string;
  titleEn: string;
  title: string;
  meetingState: MeetingState;
  isPublic: boolean | number;
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean | number;
  publishedAt: string | null;
  archivedAt: string | null;
}

/** One page of the evidence of the communes whose chapter 6 the reader sees behind its figures; two queries. */
export async function listEvidence(ctx: Ctx, query: EvidenceListQuery): Promise<EvidencePage> {
  const evidence = selectEvidence(ctx);
  keepReadable(ctx, evidence);
  filter(evidence, query);
  const { rows, ...page } = await pageRows<Row>(evidence, query, {
    sorts: {
      day: 'evidence.day',
      state: `(CASE evidence.state ${evidenceStates.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END)`,
      measure: 'measure.position',
      commune: 'evidence.communeCode',
      meeting: 'meeting.searchText',
    },
    tieBreak: 'evidence.id',
  });
  return { ...page, items: rows.map((row) => shown(ctx, row)) };
}

/** One row as it now is. */
export async function evidenceRow(ctx: Ctx, id: string): Promise<EvidenceRow> {
  const row = await selectEvidence(ctx).where('evidence.id = :id', { id }).getRawOne<Row>();
  if (!row) throw new Error('The evidence that was just kept is gone.');
  return shown(ctx, row);
}

function selectEvidence(ctx: Ctx): SelectQueryBuilder<Evidence> {
  return ctx.manager
    .createQueryBuilder(Evidence, 'evidence')
    .innerJoin(Commune, 'commune', 'commune.code = evidence.communeCode')
    .leftJoin(CommuneSetting, 'setting', 'setting.communeCode = evidence.communeCode')
    .innerJoin(Measure, 'measure', 'measure.id = evidence.measureId')
    .innerJoin(Meeting, 'meeting', 'meeting.id = evidence.meetingId')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select(
      columns('evidence', ['id', 'state', 'day', 'counts', 'word', 'decidedBy', 'decidedAt', 'isDemo', 'version']),
    )
    .addSelect(columns('evidence', ['communeCode', 'meetingId', 'measureId']))
    .addSelect('commune.name', 'communeName')
    .addSelect('commune.isDemo', 'communeIsDemo')
    .addSelect(columns('measure', ['slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .addSelect(columns('meeting', ['title', 'isPublic', 'groupId']))
    .addSelect('meeting.state', 'meetingState')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect(columns('workingGroup', ['publishedAt', 'archivedAt']));
}

/** The same rule as `evidencePolicy.read`, for a whole list. */
function keepReadable({ actor }: Ctx, evidence: SelectQueryBuilder<Evidence>): void {
  if (hasAll(actor)) return;
  const own = ownCodes(actor);
  evidence.andWhere(
    new Brackets((where) => {
      where.where('1 = 0');
      if (own.length > 0) where.orWhere('evidence.communeCode IN (:...ownCodes)', { ownCodes: own });
      if (isRole(actor, 'project-manager')) where.orWhere('setting.agreedAt IS NOT NULL');
    }),
  );
}

function filter(evidence: SelectQueryBuilder<Evidence>, query: EvidenceListQuery): void {
  const { communeCode, measureId, meetingId, state } = query;
  if (communeCode) evidence.andWhere('evidence.communeCode = :communeCode', { communeCode });
  if (measureId) evidence.andWhere('evidence.measureId = :measureId', { measureId });
  if (meetingId) evidence.andWhere('evidence.meetingId = :meetingId', { meetingId });
  if (state?.length) evidence.andWhere('evidence.state IN (:...states)', { states: state });
  wordsOf(query.q).forEach((word, number) => {
    const like = `LIKE :word${number} ESCAPE '\\'`;
    evidence.andWhere(`(meeting.searchText ${like} OR workingGroup.searchText ${like})`, {
      [`word${number}`]: `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`,
    });
  });
}

function shown({ actor }: Ctx, row: Row): EvidenceRow {
  const opens = meetingPolicy.read(actor, {
    groupId: row.groupId,
    groupPublished: row.publishedAt !== null && row.archivedAt === null,
    state: row.meetingState,
    public: Boolean(row.isPublic),
    invitations: [],
  }).allowed;
  const { slug, codeInferred, titleFr, titleDe, titleEn } = row;
  return {
    id: row.id,
    state: row.state,
    commune: { code: row.communeCode, name: row.communeName, isDemo: Boolean(row.communeIsDemo) },
    measure: { id: row.measureId, slug, codeInferred, titleFr, titleDe, titleEn },
    group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    meeting: { id: opens ? row.meetingId : null, title: row.title },
    day: row.day,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as EvidenceRow['counts']),
    word: row.word,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    isDemo: Boolean(row.isDemo),
    version: row.version,
    can: canOf({ decide: evidencePolicy.decide(actor, { code: row.communeCode }) }),
  };
}
