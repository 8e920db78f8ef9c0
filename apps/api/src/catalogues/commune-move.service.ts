import { Injectable } from '@nestjs/common';
import {
  type Chapter6Detail,
  type CommuneMove,
  type MoveProposal,
  type MovedMeasure,
  chapter6Policy,
  isSaidOf,
  proposedMapping,
  sameCriteria,
} from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import {
  type StoredCommune,
  carryPlan,
  catalogueOf,
  changeChapter6,
  chapter6Of,
  equivalentMeasures,
  findReadable,
  keepMapping,
  keptMapping,
  published,
  readCatalogue,
  recordCarried,
  takeSnapshot,
  toldOfMove,
} from '../pacte-climat';
import { FileOwner } from '../files/file-owner.entity';
import { Assessment } from '../pacte-climat/assessment.entity';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { CommuneCatalogue } from '../pacte-climat/commune-catalogue.entity';
import { CriterionAnswer } from '../pacte-climat/criterion-answer.entity';
import { IndicatorValue } from '../pacte-climat/indicator-value.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { In, IsNull } from 'typeorm';
import { Measure } from '../pacte-climat/measure.entity';
import { carryEvidence } from './carry-evidence';
import { actionsMoved } from './moved-actions';
import { evidenceMoved } from './moved-evidence';

type Known = Awaited<ReturnType<typeof measuresOf>>[number];

/** Moves a commune from one version of the catalogue to another, its assessments along a mapping that it reviewed. */
@Injectable()
export class CommuneMoves {
  /**
   * Where the commune's assessments would go.
   *
   * @param to the version; empty to read only which ones there are
   * @throws DomainError 404, 403
   */
  async propose(ctx: Ctx, code: string, to: string): Promise<MoveProposal> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
    const current = await catalogueOf(ctx, commune);
    const choices = (await published(ctx).getMany()).filter(({ id }) => id !== current.id);
    const target = choices.find(({ id }) => id === to) ?? null;
    if (to !== '' && !target) throw notFound('catalogue');
    const from = await measuresOf(ctx, current);
    const into = target ? await measuresOf(ctx, target) : [];
    const assessments = await ctx.manager.findBy(Assessment, { communeCode: code });
    const assessed = new Map(assessments.map((assessment) => [assessment.measureId, assessment]));
    const own = from.filter(({ id }) => assessed.has(id));
    const answers = await answersOf(ctx, assessments);
    const mapping = await proposed(ctx, code, { former: own, into });
    return {
      current: labelOf(current),
      choices: choices.map(labelOf),
      to: target && labelOf(target),
      measures: into.map((measure) => ({ ...shown(measure), assessed: assessed.has(measure.id) })),
      moves: target
        ? own.map((measure) => {
            const assessment = assessed.get(measure.id);
            const answered = answers.get(assessment?.id ?? '') ?? [];
            return {
              from: shown(measure),
              to: mapping.get(measure.id) ?? null,
              effectiveShare: assessment?.effectiveShare ?? null,
              plannedShare: assessment?.plannedShare ?? null,
              maxPoints: measure.maxPoints,
              criteriaKept: keptIn(measure, into, answered),
              criteriaAnswered: answered.length,
            };
          })
        : [],
      actions: target ? await actionsMoved(ctx, code, { from: current.id, to: target.id }) : [],
      evidence: target ? await evidenceMoved(ctx, code, { from: current.id, to: target.id, former: from }) : [],
      version: await versionOf(ctx, commune),
      can: { move: chapter6Policy.assess(ctx.actor, commune.ref).allowed },
    };
  }

  /**
   * Takes a snapshot, then moves the commune. What is assessed by the other version already stays as it is; what the commune
   * leaves behind stays in its former version.
   *
   * @throws DomainError 404, 403, 409 `stale`, `year-locked`, 422 for a measure of another version
   */
  async move(ctx: Ctx, code: string, { to, version, mapping }: CommuneMove): Promise<Chapter6Detail> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.assess(ctx.actor, commune.ref));
    if ((await versionOf(ctx, commune)) !== version) throw stale(await this.propose(ctx, code, ''));
    const current = await catalogueOf(ctx, commune);
    const target = await published(ctx).andWhere('catalogue.id = :to', { to }).getOne();
    if (!target || target.id === current.id) throw invalidField('to', 'invalid-choice');
    const former = await measuresOf(ctx, current);
    const into = await measuresOf(ctx, target);
    refuseStrangers(mapping, former, into);
    // What somebody assessed since the mapping was looked at would be left behind unseen.
    const assessed = await ctx.manager.findBy(Assessment, {
      communeCode: code,
      measureId: In(former.map(({ id }) => id)),
    });
    const reviewedIds = new Set(mapping.map(({ from }) => from));
    if (assessed.some(({ measureId }) => !reviewedIds.has(measureId))) throw stale(await this.propose(ctx, code, ''));
    await changeChapter6(ctx, code, null);
    const locale = ctx.actor.kind === 'account' ? ctx.actor.locale : 'fr';
    await takeSnapshot(ctx, {
      communeCode: code,
      kind: 'by-hand',
      label: translate(locale, 'catalogues.move.snapshot', { label: target.label }).slice(0, 200),
      day: ctx.clock.today(),
    });
    const assessedIds = new Set(assessed.map(({ measureId }) => measureId));
    const own = former.filter(({ id }) => assessedIds.has(id));
    const offered = await proposed(ctx, code, { former: own, into });
    await carryOver(ctx, code, { mapping, former, into });
    await keepMapping(ctx, code, { mapping, former, into });
    await carryPlan(ctx, code, mapping);
    const reviewed = new Map(mapping.map((each) => [each.from, each.to]));
    const equivalents = await equivalentMeasures(ctx, [code]);
    await carryEvidence(ctx, code, {
      ...{ former, into },
      targetsOf: (id) =>
        isSaidOf(id, reviewed, offered) ? [reviewed.get(id) ?? []].flat() : equivalents(id, target.id, code),
    });
    await this.choose(ctx, commune, target.id, version);
    await ctx.record({
      kind: 'catalogue.moved',
      subject: { type: 'commune-setting', id: code },
      communeCode: code,
      ...toldOfMove(current, target),
      isDemo: commune.label.isDemo,
    });
    return chapter6Of(ctx, code);
  }

  private async choose(
    ctx: Ctx,
    { label: { code } }: StoredCommune,
    catalogueId: string,
    version: number | null,
  ): Promise<void> {
    if (version === null) return ctx.insert(CommuneCatalogue, [{ communeCode: code, catalogueId, version: 1 }]);
    const { affected } = await ctx.manager.update(
      CommuneCatalogue,
      { communeCode: code, version },
      { catalogueId, version: version + 1 },
    );
    if (affected === 0) throw stale(await this.propose(ctx, code, ''));
  }
}

const labelOf = ({ id, programme, label }: Catalogue): MoveProposal['current'] => ({ id, programme, label });

const shown = ({ id, slug, codeInferred, titleFr, titleDe, titleEn, maxPoints }: Known) => ({
  ...{ id, slug, codeInferred, titleFr, titleDe, titleEn, maxPoints },
});

async function versionOf(ctx: Ctx, { label: { code } }: StoredCommune): Promise<number | null> {
  const chosen = await ctx.manager.findOneBy(CommuneCatalogue, { communeCode: code });
  return chosen?.version ?? null;
}

/** The measures of a version with their criteria and what they replaced. */
async function measuresOf(ctx: Ctx, catalogue: Catalogue) {
  const { measures } = await readCatalogue(ctx, catalogue);
  const stored = await ctx.manager.find(Measure, {
    select: { id: true, replaces: true },
    where: { catalogueId: catalogue.id },
  });
  const replaces = new Map(stored.map((each) => [each.id, each.replaces]));
  return measures.map((measure) => ({ ...measure, replaces: replaces.get(measure.id) ?? [] }));
}

async function answersOf(ctx: Ctx, assessments: readonly Assessment[]): Promise<Map<string, CriterionAnswer[]>> {
  const ids = assessments.map(({ id }) => id);
  const answers = ids.length > 0 ? await ctx.manager.findBy(CriterionAnswer, { assessmentId: In(ids) }) : [];
  return new Map(ids.map((id) => [id, answers.filter(({ assessmentId }) => assessmentId === id)]));
}

/** For each measure of the other version, how many of the answered criteria say the same there. */
function keptIn(
  from: MovedMeasure,
  into: readonly Known[],
  answered: readonly CriterionAnswer[],
): Record<string, number> {
  return Object.fromEntries(
    into.map((measure) => {
      const same = sameCriteria(from, measure);
      return [measure.id, answered.filter(({ criterionId }) => same.has(criterionId)).length];
    }),
  );
}

/**
 * What is proposed for each measure: what the commune said when it came from that version, else when it went there, else what the
 * catalogues say.
 */
async function proposed(
  ctx: Ctx,
  communeCode: string,
  { former, into }: Pick<Carried, 'former' | 'into'>,
): Promise<Map<string, string | null>> {
  const came = await keptMapping(ctx, communeCode, { former: into, into: former });
  const went = await keptMapping(ctx, communeCode, { former, into });
  const kept = [...came.map(({ from, to }) => ({ from: to, to: from })), ...went];
  return new Map(proposedMapping(former, into, kept).map(({ from, to }) => [from, to]));
}

interface Carried {
  mapping: CommuneMove['mapping'];
  former: readonly Known[];
  into: readonly Known[];
}

function refuseStrangers(mapping: CommuneMove['mapping'], former: readonly Known[], into: readonly Known[]): void {
  mapping.forEach(({ from, to }, at) => {
    if (!former.some(({ id }) => id === from)) throw invalidField(`mapping.${at}.from`, 'invalid-choice');
    if (to !== null && !into.some(({ id }) => id === to)) throw invalidField(`mapping.${at}.to`, 'invalid-choice');
  });
}

/** Copies each mapped assessment with the answers and values that fit, and says so; the former ones stay as they are. */
async function carryOver(ctx: Ctx, communeCode: string, { mapping, former, into }: Carried): Promise<void> {
  const stored = await ctx.manager.findBy(Assessment, { communeCode });
  const answers = await answersOf(ctx, stored);
  const values = await ctx.manager.findBy(IndicatorValue, { assessmentId: In(stored.map(({ id }) => id)) });
  const copies = mapping.flatMap(({ from, to }) => {
    const assessment = stored.find(({ measureId }) => measureId === from);
    const [source, target] = [former.find(({ id }) => id === from), into.find(({ id }) => id === to)];
    // What is assessed there already is never overwritten.
    const isThere = stored.some(({ measureId }) => measureId === to);
    if (!assessment || !source || !target || isThere) return [];
    const same = sameCriteria(source, target);
    const own = answers.get(assessment.id) ?? [];
    const criteria = own.flatMap(({ criterionId, state, share }) => {
      const there = same.get(criterionId);
      return there === undefined ? [] : [{ criterionId: there, state, share }];
    });
    // Shares made of criteria are only that as long as all of these came along.
    const sharesBy = criteria.length < own.length ? ('hand' as const) : assessment.sharesBy;
    const indicatorValues = values
      .filter(({ assessmentId }) => assessmentId === assessment.id)
      .map(({ assessmentId: _, ...value }) => value);
    return [
      {
        from: assessment.id,
        formerSharesBy: assessment.sharesBy,
        assessment: { ...assessment, id: newId(), measureId: target.id, sharesBy, version: 1 },
        parts: { criteria, indicatorValues },
      },
    ];
  });
  await ctx.insert(
    Assessment,
    copies.map((each) => each.assessment),
  );
  const of = <T>({ id }: Assessment, parts: readonly T[]) => parts.map((part) => ({ ...part, assessmentId: id }));
  await ctx.insert(
    CriterionAnswer,
    copies.flatMap(({ assessment, parts }) => of(assessment, parts.criteria)),
  );
  await copyFiles(ctx, copies);
  await ctx.insert(
    IndicatorValue,
    copies.flatMap(({ assessment, parts }) => of(assessment, parts.indicatorValues)),
  );
  await recordCarried(ctx, copies);
}

/** Files beside an assessment come along: one more use of the same content. */
async function copyFiles(ctx: Ctx, copies: readonly { from: string; assessment: { id: string } }[]): Promise<void> {
  const ids = new Map(copies.map(({ from, assessment }) => [from, assessment.id]));
  const files = await ctx.manager.findBy(FileOwner, {
    subjectType: 'assessment',
    subjectId: In([...ids.keys()]),
    removedAt: IsNull(),
  });
  await ctx.insert(
    FileOwner,
    files.map((file) => ({ ...file, id: newId(), subjectId: ids.get(file.subjectId) ?? file.subjectId })),
  );
}
