import {
  type AssessedMeasure,
  type DigestPartKind,
  ENDING_DAYS,
  type Locale,
  addDays,
  certificateOn,
  isAnniversaryWeek,
  isUnfinished,
  luxembourgDay,
  reviewedBy,
  unfinishedStatuses,
  yearBefore,
} from '@zesumme/domain';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import type { Account } from '../identity/account.entity';
import { Event } from '../platform/audit/event.entity';
import { type Ctx, columns } from '../platform/database';
import { mailPreferences } from '../platform/outbox';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { isInLine, lineOfAssessments } from './carried-assessments';
import { chapter6Of } from './chapter-6-detail';
import { CommuneAudit } from './commune-audit.entity';
import { CommuneSetting } from './commune-setting.entity';
import { communeSpokenFor } from './commune-users';
import { Evidence } from './evidence.entity';
import { judged } from './judged-audits';
import { asTheCommune } from './take-snapshot';

/** One thing that a digest tells of, and the page that it leads to. */
export interface DigestItem {
  title: string;
  day: string;
  path: string;
}

/** What there is to say to somebody in a week. */
export interface Digest {
  /** The commune that it is about; null for a project manager, who hears of several. */
  commune: { code: string; name: string; programme: string; chapter: string } | null;
  certificate: DigestItem[];
  /** Accepted pieces that prove nothing any more, or will soon not. */
  evidence: DigestItem[];
  notReviewed: DigestItem[];
  /** Said more than a year ago, and never reviewed. */
  neverReviewed: DigestItem[];
  /** Not assessed a year and more after the commune began: told once a year. */
  notAssessed: DigestItem[];
  late: DigestItem[];
}

export const digestParts = ['certificate', 'evidence', 'notReviewed', 'neverReviewed', 'notAssessed', 'late'] as const;
export type DigestPart = (typeof digestParts)[number];

export const sizeOf = (digest: Digest): number => digestParts.reduce((sum, part) => sum + digest[part].length, 0);

type Reader = Pick<Account, 'id' | 'role' | 'contactId' | 'locale'>;

/** The kind of mail by whose name somebody says that they want no such part. */
const kindOf: Record<DigestPart, DigestPartKind> = {
  certificate: 'certificate-end',
  evidence: 'evidence-end',
  notReviewed: 'review-due',
  neverReviewed: 'review-due',
  notAssessed: 'review-due',
  late: 'late-action',
};

/** What there is to say to this account today, as far as they want to hear it; null where nobody asks it about a chapter 6. */
export async function digestFor(ctx: Ctx, reader: Reader): Promise<Digest | null> {
  const digest = await wholeDigest(ctx, reader);
  if (!digest) return null;
  const wants = await mailPreferences(ctx, reader.contactId ?? reader.id);
  const unwanted = digestParts.filter((part) => !wants[kindOf[part]]);
  return { ...digest, ...Object.fromEntries(unwanted.map((part) => [part, []])) };
}

async function wholeDigest(ctx: Ctx, reader: Reader): Promise<Digest | null> {
  if (reader.role === 'project-manager') return managerDigest(ctx, reader);
  if (reader.role !== 'commune-user' || reader.contactId === null) return null;
  const code = await communeSpokenFor(ctx, reader.contactId);
  return code === null ? null : communeDigest(ctx, code, reader.locale);
}

async function communeDigest(ctx: Ctx, code: string, locale: Locale): Promise<Digest> {
  const chapter = await chapter6Of(asTheCommune(ctx, code), code);
  const measures = chapter.sections.flatMap((section) => section.measures);
  const today = ctx.clock.today();
  const asked = { code, locale, today, before: yearBefore(today) };
  return {
    commune: {
      ...{ code, name: chapter.commune.name },
      ...{ programme: chapter.catalogue.programme, chapter: chapter.catalogue.chapter },
    },
    notReviewed: notReviewed(measures, asked),
    neverReviewed: await neverReviewed(ctx, measures, asked),
    notAssessed: await notAssessed(ctx, measures, asked),
    certificate: await certificateEnding(ctx, code, today),
    evidence: await evidenceEnding(ctx, code, today),
    late: lateActions(measures),
  };
}

/** What concerns the commune and was last reviewed more than a year ago, the oldest first. */
function notReviewed(measures: readonly AssessedMeasure[], { before, ...asked }: Asked): DigestItem[] {
  return measures
    .flatMap((row) => {
      const day = row.assessment?.concerns ? reviewedBy(row.assessment.reviewedOn, asked.today) : null;
      return day === null || day >= before ? [] : [itemOf(row, day, asked)];
    })
    .sort(oldestFirst);
}

/** What concerns the commune, was first said more than a year ago, and never reviewed. When it was said, the history knows. */
async function neverReviewed(
  ctx: Ctx,
  measures: readonly AssessedMeasure[],
  { before, ...asked }: Asked,
): Promise<DigestItem[]> {
  const open = measures.flatMap(({ assessment, ...row }) =>
    assessment?.concerns && reviewedBy(assessment.reviewedOn, asked.today) === null
      ? [{ ...row, assessmentId: assessment.id }]
      : [],
  );
  if (open.length === 0) return [];
  // What came along from another version of the catalogue was said there.
  const lineOf = await lineOfAssessments(ctx, asked.code);
  const first = await ctx.manager
    .createQueryBuilder(Event, 'event')
    .select('event.subjectId', 'id')
    .addSelect('MIN(event.at)', 'at')
    .where("event.subjectType = 'assessment'")
    .andWhere('event.subjectId IN (:...ids)', {
      ids: open.flatMap(({ assessmentId }) => lineOf(assessmentId).map(({ id }) => id)),
    })
    .groupBy('event.subjectId')
    .getRawMany<{ id: string; at: string }>();
  const begun = new Map(first.map(({ id, at }) => [id, { subjectId: id, at }]));
  return open
    .flatMap((row) => {
      const line = lineOf(row.assessmentId);
      const [said] = line
        .flatMap(({ id }) => begun.get(id) ?? [])
        .filter((event) => isInLine(line, event))
        .map(({ at }) => at)
        .sort();
      const day = said === undefined ? undefined : luxembourgDay(new Date(said));
      return day === undefined || day >= before ? [] : [itemOf(row, day, asked)];
    })
    .sort(oldestFirst);
}

/** What the commune has not assessed, in the week of the day on which it began to assess: once a year, from the second on. */
async function notAssessed(ctx: Ctx, measures: readonly AssessedMeasure[], asked: Asked): Promise<DigestItem[]> {
  const open = measures.filter(({ assessment }) => assessment === null);
  if (open.length === 0) return [];
  const began = await ctx.manager
    .createQueryBuilder(Event, 'event')
    .select('MIN(event.at)', 'at')
    .where("event.subjectType = 'assessment'")
    .andWhere('event.communeCode = :code', { code: asked.code })
    .getRawOne<{ at: string | null }>();
  const day = began?.at ? luxembourgDay(new Date(began.at)) : null;
  if (day === null || !isAnniversaryWeek(day, ctx.clock.today())) return [];
  return open.map((row) => itemOf(row, day, asked));
}

interface Asked {
  code: string;
  locale: Locale;
  today: string;
  before: string;
}

function itemOf(
  { measure }: Pick<AssessedMeasure, 'measure'>,
  day: string,
  { code, locale }: Omit<Asked, 'before'>,
): DigestItem {
  const title = { fr: measure.titleFr, de: measure.titleDe, en: measure.titleEn }[locale];
  return { title, day, path: `/chapter-6/${code}/measures/${measure.slug}` };
}

async function certificateEnding(ctx: Ctx, communeCode: string, today: string): Promise<DigestItem[]> {
  const audits = await ctx.manager.findBy(CommuneAudit, { communeCode, removedAt: IsNull() });
  const { state, level, endsOn, catalogue } = certificateOn(await judged(ctx, audits), today);
  if (state !== 'ending' || endsOn === null) return [];
  const title = catalogue ? `${level} % (${catalogue.programme})` : `${level} %`;
  return [{ title, day: endsOn, path: `/chapter-6/${communeCode}/certification` }];
}

async function evidenceEnding(ctx: Ctx, communeCode: string, today: string): Promise<DigestItem[]> {
  const pieces = await ctx.manager.find(Evidence, {
    select: { id: true, title: true, validUntil: true },
    where: {
      communeCode,
      state: 'accepted',
      removedAt: IsNull(),
      validUntil: LessThanOrEqual(addDays(today, ENDING_DAYS)),
    },
    order: { validUntil: 'ASC', id: 'ASC' },
  });
  return pieces.map(({ id, title, validUntil }) => ({
    ...{ title, day: validUntil ?? '' },
    path: `/chapter-6/${communeCode}/evidence/${id}`,
  }));
}

/** Each late action once, whatever measures it serves. */
function lateActions(measures: readonly AssessedMeasure[]): DigestItem[] {
  const late = measures.flatMap(({ actions }) => actions.filter((each) => each.daysLate > 0));
  const byId = new Map(late.map((action) => [action.id, action]));
  return [...byId.values()]
    .filter(({ status }) => isUnfinished(status))
    .map(({ id, title, dueDay }) => ({ title, day: dueDay ?? '', path: `/actions/${id}` }))
    .sort(oldestFirst);
}

/** Late actions that serve a measure: of the groups that the project manager leads, and of communes that agreed. */
async function managerDigest(ctx: Ctx, { id: accountId }: Reader): Promise<Digest> {
  const rows = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .innerJoin(ActionMeasure, 'serving', 'serving.actionId = action.id')
    .innerJoin(ActionCommune, 'named', 'named.actionId = action.id')
    .leftJoin(CommuneSetting, 'setting', 'setting.communeCode = named.communeCode')
    .select(columns('action', ['id', 'title', 'dueDay']))
    .distinct(true)
    .where('action.status IN (:...unfinished) AND action.dueDay < :today', {
      unfinished: [...unfinishedStatuses],
      today: ctx.clock.today(),
    })
    .andWhere('workingGroup.archivedAt IS NULL')
    .andWhere('(workingGroup.leadAccountId = :accountId OR setting.agreedAt IS NOT NULL)', { accountId })
    .getRawMany<Pick<Action, 'id' | 'title'> & { dueDay: string }>();
  const late = rows.map(({ id, title, dueDay }) => ({ title, day: dueDay, path: `/actions/${id}` }));
  return {
    commune: null,
    certificate: [],
    evidence: [],
    notReviewed: [],
    neverReviewed: [],
    notAssessed: [],
    late: late.sort(oldestFirst),
  };
}

const oldestFirst = (one: DigestItem, other: DigestItem): number =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : one.path < other.path ? -1 : 1;
