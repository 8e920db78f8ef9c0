import { searchTextOf } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import { type Ctx, columns, newId } from '../platform/database';
import { grouped } from '../platform/grouped';
import { Commune } from '../territory/commune.entity';
import { CommuneSetting } from './commune-setting.entity';
import { equivalentMeasures } from './equivalent-measures';
import { tellProposal } from './evidence-mail';
import { EvidenceMeasure } from './evidence-measure.entity';
import { Evidence } from './evidence.entity';
import { cataloguesOf, startWith } from './read-catalogue';

type Done = Pick<Action, 'id' | 'groupId' | 'title' | 'doneDay' | 'isDemo'>;

/**
 * Proposes an action that is done as evidence to every commune that it names and that agreed: one piece for each measure that
 * it serves. What was proposed or added before stays as it is, so that it can be called again.
 *
 * @returns how many pieces are new
 */
export async function proposeAction(ctx: Ctx, action: Done): Promise<number> {
  const serving = await ctx.manager.findBy(ActionMeasure, { actionId: action.id });
  const communeCodes = serving.length === 0 ? [] : await communesNamed(ctx, action.id);
  if (communeCodes.length === 0) return 0;
  // What nobody has answered yet is of the day on which it was done in the end.
  const waiting = { actionId: action.id, state: 'proposed', addedBy: IsNull(), removedAt: IsNull() } as const;
  await ctx.manager.update(Evidence, waiting, { day: action.doneDay ?? ctx.clock.today() });
  const before = await proposedBefore(ctx, action.id);
  const equivalents = await equivalentMeasures(ctx, communeCodes);
  const versions = await cataloguesOf(ctx, communeCodes);
  const rows = communeCodes.flatMap((communeCode) =>
    serving
      .flatMap(({ measureId }) => equivalents(measureId, versions.get(communeCode) ?? '', communeCode))
      .filter((measureId, at, all) => all.indexOf(measureId) === at)
      .filter((measureId) => !before.has(`${communeCode}:${measureId}`))
      .map((measureId) => ({ measureId, piece: pieceOf(ctx, action, communeCode) })),
  );
  await startWith(ctx, [...new Set(rows.map(({ piece }) => piece.communeCode))]);
  await ctx.insert(
    Evidence,
    rows.map(({ piece }) => piece),
  );
  await ctx.insert(
    EvidenceMeasure,
    rows.map(({ measureId, piece: { id, communeCode } }) => ({
      evidenceId: id,
      measureId,
      communeCode,
      sourceId: action.id,
    })),
  );
  await recordAndTell(
    ctx,
    action,
    rows.map(({ piece }) => piece),
  );
  return rows.length;
}

/** The communes that the action names, that are in being and that agreed. */
async function communesNamed(ctx: Ctx, actionId: string): Promise<string[]> {
  const rows = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .innerJoin(Commune, 'commune', 'commune.code = named.communeCode AND commune.mergedIntoCode IS NULL')
    .innerJoin(CommuneSetting, 'setting', 'setting.communeCode = named.communeCode AND setting.agreedAt IS NOT NULL')
    .select('named.communeCode', 'code')
    .where('named.actionId = :actionId', { actionId })
    .orderBy('named.communeCode')
    .getRawMany<{ code: string }>();
  return rows.map(({ code }) => code);
}

/** What the commune answered or took away is not proposed to it again, nor what it added itself. */
async function proposedBefore(ctx: Ctx, actionId: string): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(EvidenceMeasure, 'proving')
    .innerJoin(Evidence, 'evidence', 'evidence.id = proving.evidenceId')
    .select(columns('proving', ['communeCode', 'measureId']))
    .where('evidence.actionId = :actionId', { actionId })
    .getRawMany<Pick<EvidenceMeasure, 'communeCode' | 'measureId'>>();
  return new Set(rows.map(({ communeCode, measureId }) => `${communeCode}:${measureId}`));
}

/** By nobody in particular: it follows from the action's being done, as the evidence of a meeting does from its being closed. */
const pieceOf = (ctx: Ctx, { id, title, doneDay, isDemo }: Done, communeCode: string): Evidence => ({
  id: newId(),
  communeCode,
  kind: 'action',
  title,
  meetingId: null,
  actionId: id,
  practiceSheetId: null,
  campaignId: null,
  campaignFigureId: null,
  figure: null,
  url: null,
  day: doneDay ?? ctx.clock.today(),
  validFrom: null,
  validUntil: null,
  note: null,
  counts: null,
  isProposal: true,
  addedBy: null,
  addedByAccountId: null,
  state: 'proposed',
  word: null,
  decidedBy: null,
  decidedAt: null,
  removedAt: null,
  searchText: searchTextOf(title),
  isDemo,
  version: 1,
  createdAt: ctx.clock.instant(),
});

/** One event for each piece, since each has its history; one mail for each commune, whatever it is proposed for. */
async function recordAndTell(ctx: Ctx, { groupId }: Done, pieces: Evidence[]): Promise<void> {
  for (const [communeCode, own] of grouped(pieces, (piece) => piece.communeCode)) {
    let eventId = '';
    for (const { id, isDemo } of own) {
      const subject = { type: 'evidence', id };
      eventId = await ctx.record({ kind: 'evidence.proposed', subject, groupId, communeCode, isDemo });
    }
    const [first] = own;
    if (first) await tellProposal(ctx, eventId, first);
  }
}
