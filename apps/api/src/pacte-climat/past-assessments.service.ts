import { Injectable } from '@nestjs/common';
import {
  type AssessmentDetail,
  type AssessmentPut,
  type Changes,
  type Chapter6Detail,
  type MeasureDetail,
  type PastAssessment,
  type PastObstacle,
  assessmentAgain,
  assessmentPutOf,
  beforeChanges,
  chapter6Policy,
  differenceOfAssessment,
  fitting,
  sameCriteria,
} from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import { conflict, notFound, stale } from '../platform/errors';
import { partsOf } from './assessment-parts';
import { Assessment } from './assessment.entity';
import { isInLine, lineOfAssessments } from './carried-assessments';
import { chapter6Of } from './chapter-6-detail';
import { changeChapter6 } from './chapter-changes';
import { Criterion } from './criterion.entity';
import { keepAssessments } from './keep-assessments';
import { type StoredCommune, findReadable } from './readable-communes';
import { speaksFor } from './speaks-for';

/** A past state as it was found, and what is needed to put it back. */
interface Found {
  event: Event;
  stored: Assessment;
  measure: MeasureDetail;
  now: AssessmentDetail;
  put: AssessmentPut;
  gone: PastAssessment['gone'];
  obstacle: PastObstacle | null;
}

/** States in which the assessments of a commune once were: read from the history, and put back. */
@Injectable()
export class PastAssessments {
  /** The state that an event left. @throws DomainError 404, 403, 409 `past-of-other-version` */
  async get(ctx: Ctx, code: string, eventId: string): Promise<PastAssessment> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
    return this.shown(ctx, commune, await find(ctx, code, eventId));
  }

  /**
   * Puts the state back that an event left, as a new entry of the history.
   *
   * @param version that of the assessment that was looked at
   * @throws DomainError 404, 403, 409 `stale`, `year-locked`, `past-of-other-version`, or `past-not-fitting` where it no longer
   *   fits or is what is there already
   */
  async putBack(ctx: Ctx, code: string, eventId: string, version: number): Promise<Chapter6Detail> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.assess(ctx.actor, commune.ref));
    const found = await find(ctx, code, eventId);
    const { stored, event, put, obstacle } = found;
    if (stored.version !== version) throw stale(await this.shown(ctx, commune, found));
    if (obstacle !== null) throw conflict('past-not-fitting');
    await changeChapter6(ctx, code, stored.measureId);
    await keepAssessments(
      ctx,
      {
        code,
        isDemo: stored.isDemo,
        told: { kind: 'assessment.put-back', beside: { stateOf: event.at } },
      },
      [{ measureId: stored.measureId, stored, input: put }],
    );
    return chapter6Of(ctx, code);
  }

  private async shown(ctx: Ctx, commune: StoredCommune, found: Found): Promise<PastAssessment> {
    const { event, measure, now, put, gone, obstacle, stored } = found;
    const proposal = { measure, rows: [], put, converted: [] };
    return {
      eventId: event.id,
      commune: commune.label,
      at: event.at,
      by: event.actorLabel,
      state: differenceOfAssessment(proposal, null),
      difference: differenceOfAssessment(proposal, now),
      responsible: {
        before: now.responsible?.name ?? null,
        after: put.responsibleId === null ? null : await nameOf(ctx, put.responsibleId),
      },
      gone,
      obstacle,
      version: stored.version,
      isDemo: Boolean(stored.isDemo),
      can: { putBack: obstacle === null && chapter6Policy.assess(ctx.actor, commune.ref).allowed },
    };
  }
}

/** As many queries however long the history is; what was said in a version that the commune left is asked for beside. */
async function find(ctx: Ctx, code: string, eventId: string): Promise<Found> {
  const event = await ctx.manager.findOneBy(Event, { id: eventId, communeCode: code, subjectType: 'assessment' });
  const said = event && (await ctx.manager.findOneBy(Assessment, { id: event.subjectId, communeCode: code }));
  if (!event || !said) throw notFound('history');
  const { sections } = await chapter6Of(ctx, code);
  const lineOf = await lineOfAssessments(ctx, code);
  const own = sections
    .flatMap(({ measures }) => measures)
    .find(({ assessment }) => assessment && isInLine(lineOf(assessment.id), event));
  const stored = own?.assessment && (await ctx.manager.findOneBy(Assessment, { id: own.assessment.id }));
  if (!own?.assessment || !stored) throw conflict('past-of-other-version');
  const { measure, assessment: now } = own;
  const changes = await changesSince(ctx, event);
  const isCarried = said.id !== stored.id;
  const then = beforeChanges(isCarried ? await putOf(ctx, said) : assessmentPutOf(now), changes);
  const past = isCarried ? await inWordsOf(ctx, then, { from: said.measureId, to: measure }) : then;
  const { responsibleId } = past;
  const stays = responsibleId === null || responsibleId === now.responsible?.id;
  const { put, gone } = fitting(
    past,
    new Set(measure.criteria.map(({ id }) => id)),
    stays || (await speaksFor(ctx, code, responsibleId)),
    { today: ctx.clock.today(), stored: now.reviewedOn },
  );
  const isSame =
    differenceOfAssessment({ measure, rows: [], put, converted: [] }, now).change === 'unchanged' &&
    put.responsibleId === (now.responsible?.id ?? null);
  const obstacle = isSame ? 'is-current' : assessmentAgain.safeParse(put).success ? null : 'does-not-fit';
  return { event, stored, measure, now, put, gone, obstacle };
}

/** What stands in the assessment that was left behind when the commune moved on. */
async function putOf(ctx: Ctx, said: Assessment): Promise<AssessmentPut> {
  const { criteria, indicatorValues } = (await partsOf(ctx, [said]))(said);
  const { id: _, communeCode: __, measureId: ___, isDemo: ____, ...fields } = said;
  return { ...fields, criteria, indicatorValues };
}

/** The answers given to criteria that say the same in the version where the commune is now; the others stay, as unknown there. */
async function inWordsOf(
  ctx: Ctx,
  past: AssessmentPut,
  { from, to }: { from: string; to: MeasureDetail },
): Promise<AssessmentPut> {
  const former = await ctx.manager.find(Criterion, {
    where: { measureId: from },
    order: { position: 'ASC', id: 'ASC' },
  });
  const same = sameCriteria({ criteria: former }, to);
  const criteria = past.criteria.map((each) => ({
    ...each,
    criterionId: same.get(each.criterionId) ?? each.criterionId,
  }));
  return { ...past, criteria };
}

/** The kinds of event with which an assessment begins. */
const makes = new Set(['assessment.created', 'assessment.carried']);

/** What changed of the assessment after the event, the latest first. The first of all is the one that made it. */
async function changesSince(ctx: Ctx, { id, subjectId }: Event): Promise<Changes[]> {
  const events = await ctx.manager.find(Event, { where: { subjectType: 'assessment', subjectId } });
  const order = ({ at, kind, id: own }: Event): string => `${at}${makes.has(kind) ? '0' : '1'}${own}`;
  const inOrder = events.sort((a, b) => (order(a) < order(b) ? 1 : -1));
  return inOrder
    .slice(
      0,
      Math.max(
        0,
        inOrder.findIndex((each) => each.id === id),
      ),
    )
    .map(({ data }) => data.changes);
}

async function nameOf(ctx: Ctx, id: string): Promise<string | null> {
  const contact = await ctx.manager.findOneBy(Contact, { id });
  return contact && `${contact.givenName} ${contact.familyName}`;
}
