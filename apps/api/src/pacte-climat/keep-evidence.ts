import {
  type EvidenceCreate,
  type EvidencePut,
  type EvidenceRow,
  chapter6Policy,
  dayOfCampaign,
  evidencePolicy,
  searchTextOf,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { Action } from '../actions/action.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, conflict, invalidField, notFound, stale } from '../platform/errors';
import { changeChapter6 } from './chapter-changes';
import { EvidenceCriterion } from './evidence-criterion.entity';
import { evidenceRow } from './evidence-list';
import { tellProposal } from './evidence-mail';
import { EvidenceMeasure } from './evidence-measure.entity';
import { type EvidenceSource, findSource } from './evidence-source';
import { Evidence } from './evidence.entity';
import { readCatalogueOf, startWith } from './read-catalogue';
import { type StoredCommune, findReadable } from './readable-communes';

type Proven = Pick<EvidenceCreate, 'measureIds' | 'criterionIds'>;
type Place = Pick<Evidence, 'id' | 'communeCode'> & { sourceId: string | null };

/**
 * Keeps a new piece: the commune's own is accepted at once, a project manager's is proposed and waits.
 *
 * @throws DomainError 403, 404; 409 `evidence-already-there`, `year-locked`; 422 for an unknown source or measure, or a criterion of another one
 */
export async function addEvidence(ctx: Ctx, code: string, input: EvidenceCreate): Promise<EvidenceRow> {
  const { ref, label } = await findReadable(ctx, code);
  ctx.allow(evidencePolicy.add(ctx.actor, ref));
  const isProposal = !chapter6Policy.assess(ctx.actor, ref).allowed;
  // Documents are the commune's own: who proposes has no right to put any into its room.
  if (isProposal && input.kind === 'file') throw invalidField('kind', 'not-proposable');
  const source = await findSource(ctx, code, input);
  await expectProven(ctx, code, input);
  const fields = fieldsOf(ctx, input, source);
  const [id, now] = [newId(), ctx.clock.instant()];
  const { displayName: addedBy, accountId: addedByAccountId } =
    ctx.actor.kind === 'account' ? ctx.actor : { displayName: null, accountId: null };
  const isDemo = label.isDemo || source.isDemo;
  const row: Evidence = {
    id,
    communeCode: code,
    kind: input.kind,
    ...fields,
    isProposal,
    addedBy,
    addedByAccountId,
    state: isProposal ? 'proposed' : 'accepted',
    word: null,
    decidedBy: null,
    decidedAt: null,
    removedAt: null,
    isDemo,
    version: 1,
    createdAt: now,
  };
  await expectOnce(ctx, { id, communeCode: code, sourceId: sourceOf(row) }, input.measureIds);
  // What is only proposed changes nothing until it is accepted.
  if (!isProposal) await changeChapter6(ctx, code, onlyOne(input.measureIds));
  await startWith(ctx, [code]);
  await ctx.insert(Evidence, [row]);
  await keepProven(ctx, { id, communeCode: code, sourceId: sourceOf(row) }, input);
  const eventId = await ctx.record({
    kind: isProposal ? 'evidence.proposed' : 'evidence.added',
    subject: { type: 'evidence', id },
    groupId: source.groupId,
    communeCode: code,
    after: told(row, input),
    isDemo,
  });
  if (isProposal) await tellProposal(ctx, eventId, row);
  return evidenceRow(ctx, id);
}

/**
 * Keeps a piece as it is given, whole; its kind stays, and what the commune has answered.
 *
 * @throws DomainError 403, 404, 409 `stale`, `evidence-already-there`, `year-locked`; 422 as `addEvidence`
 */
export async function editEvidence(ctx: Ctx, id: string, input: EvidencePut): Promise<EvidenceRow> {
  const { stored } = await findEditable(ctx, id);
  if (stored.removedAt !== null) throw notFound('evidence');
  if (stored.version !== input.version) throw stale(await evidenceRow(ctx, id));
  if (stored.kind !== input.kind) throw invalidField('kind', 'kind-stays');
  const source = await sourceKept(ctx, stored, input);
  await expectProven(ctx, stored.communeCode, input);
  const place = { id, communeCode: stored.communeCode, sourceId: input.sourceId };
  await expectOnce(ctx, place, input.measureIds);
  if (!waits(stored)) await changeChapter6(ctx, stored.communeCode, onlyOne(input.measureIds));
  const fields = fieldsOf(ctx, input, source, stored.day);
  const before = told(stored, await provenBy(ctx, stored));
  const { affected } = await ctx.manager.update(
    Evidence,
    { id, version: input.version, removedAt: IsNull() },
    { ...fields, version: input.version + 1 },
  );
  if (affected === 0) throw stale(await evidenceRow(ctx, id));
  await keepProven(ctx, { ...place, sourceId: sourceOf({ ...stored, ...fields }) }, input);
  await ctx.record({
    kind: 'evidence.edited',
    subject: { type: 'evidence', id },
    communeCode: stored.communeCode,
    before,
    after: told({ ...stored, ...fields }, input),
    isDemo: stored.isDemo,
  });
  return evidenceRow(ctx, id);
}

/** Takes a piece away; it can be put back. @throws DomainError 403, 404, 409 `year-locked` */
export async function removeEvidence(ctx: Ctx, id: string): Promise<EvidenceRow> {
  const { stored } = await findEditable(ctx, id);
  if (stored.removedAt === null) await setRemoved(ctx, stored, ctx.clock.instant());
  return evidenceRow(ctx, id);
}

/** Puts a piece back. @throws DomainError 403, 404, 409 `evidence-already-there` where it was added anew meanwhile, `campaign-removed` */
export async function restoreEvidence(ctx: Ctx, id: string): Promise<EvidenceRow> {
  const { stored } = await findEditable(ctx, id);
  if (stored.removedAt !== null) {
    await expectCampaign(ctx, stored);
    await expectDone(ctx, stored);
    const { measureIds } = await provenBy(ctx, stored);
    await expectOnce(ctx, { id, communeCode: stored.communeCode, sourceId: sourceOf(stored) }, measureIds);
    await setRemoved(ctx, stored, null);
  }
  return evidenceRow(ctx, id);
}

async function setRemoved(ctx: Ctx, stored: Evidence, removedAt: string | null): Promise<void> {
  const { id, communeCode, isDemo } = stored;
  if (!waits(stored)) await changeChapter6(ctx, communeCode, await measureChanged(ctx, stored));
  await ctx.manager.update(Evidence, { id }, { removedAt, version: stored.version + 1 });
  // What is taken away does not keep the same from being added anew.
  const sourceId = removedAt === null ? sourceOf(stored) : null;
  await ctx.manager.update(EvidenceMeasure, { evidenceId: id }, { sourceId });
  const kind = removedAt === null ? 'evidence.restored' : 'evidence.removed';
  await ctx.record({ kind, subject: { type: 'evidence', id }, communeCode, isDemo });
}

/** The stored piece, if it is there and the actor reads it. @throws DomainError 404 */
export async function findEvidence(ctx: Ctx, id: string): Promise<Evidence> {
  const { stored } = await findReadablePiece(ctx, id);
  if (stored.removedAt !== null) throw notFound('evidence');
  return stored;
}

/** The stored piece, and its commune, if the actor reads it; also one that is taken away. @throws DomainError 404 */
export async function findReadablePiece(ctx: Ctx, id: string): Promise<{ stored: Evidence; commune: StoredCommune }> {
  const stored = await ctx.manager.findOneBy(Evidence, { id });
  if (!stored) throw notFound('evidence');
  const commune = await findReadable(ctx, stored.communeCode);
  allowOrHide(evidencePolicy.read(ctx.actor, commune.ref), 'evidence');
  return { stored, commune };
}

/** The stored piece, if the actor may change it. @throws DomainError 403, 404 */
export async function findEditable(ctx: Ctx, id: string): Promise<{ stored: Evidence; commune: StoredCommune }> {
  const { stored, commune } = await findReadablePiece(ctx, id);
  ctx.allow(evidencePolicy.edit(ctx.actor, commune.ref, stored));
  return { stored, commune };
}

/** What is only proposed counts for nothing: whatever happens to it changes no chapter. */
const waits = ({ isProposal, state }: Pick<Evidence, 'isProposal' | 'state'>): boolean =>
  isProposal && state === 'proposed';

const onlyOne = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);

/** The measure that a piece is evidence for; null where there are several. */
export async function measureChanged(ctx: Ctx, piece: Pick<Evidence, 'id' | 'communeCode'>): Promise<string | null> {
  return onlyOne((await provenBy(ctx, piece)).measureIds);
}

const sourceOf = (
  row: Pick<Evidence, 'meetingId' | 'actionId' | 'practiceSheetId' | 'campaignFigureId'>,
): string | null => row.meetingId ?? row.actionId ?? row.practiceSheetId ?? row.campaignFigureId;

/** A record that a piece came from already may stay so, also where it is archived or names the commune no more. */
function sourceKept(ctx: Ctx, stored: Evidence, input: EvidencePut): Promise<EvidenceSource> | EvidenceSource {
  if (input.sourceId === null || input.sourceId !== sourceOf(stored)) return findSource(ctx, stored.communeCode, input);
  const { title, counts, meetingId, actionId, practiceSheetId, isDemo } = stored;
  const { campaignId, campaignFigureId, figure } = stored;
  // Where the campaign does not say it, the day is as it was typed.
  const day = figure === null || dayOfCampaign(figure) !== null ? stored.day : null;
  const ofCampaign = { campaignId, campaignFigureId, figure };
  return { title, day, counts, meetingId, actionId, practiceSheetId, ...ofCampaign, isDemo, groupId: null };
}

function fieldsOf(ctx: Ctx, input: EvidenceCreate, source: EvidenceSource, former: string | null = null) {
  const { meetingId, actionId, practiceSheetId, campaignId, campaignFigureId, figure } = source;
  const title = input.title ?? source.title ?? '';
  const { validFrom, validUntil, note } = input;
  return {
    meetingId,
    actionId,
    practiceSheetId,
    campaignId,
    campaignFigureId,
    figure,
    counts: source.counts,
    title,
    day: dayIn(ctx, input, source, former),
    validFrom,
    validUntil,
    note,
    url: input.kind === 'link' ? input.url : null,
    searchText: searchTextOf(title, note),
  };
}

/**
 * A meeting is of its own day, and so is a campaign of which it is known.
 *
 * @param former the day that is stored, which may stay
 * @throws DomainError 422 where nobody says the day, or where it has not come yet: nothing proves by then
 */
function dayIn(ctx: Ctx, { kind, day }: EvidenceCreate, source: EvidenceSource, former: string | null): string {
  if (kind === 'meeting') return source.day ?? '';
  const said = kind === 'campaign' ? (source.day ?? day) : day;
  if (said === null) throw invalidField('day', 'required');
  if (said > ctx.clock.today() && said !== former) throw invalidField('day', 'in-future');
  return said;
}

/** @throws DomainError 422 for a measure of another version of the catalogue, or a criterion of none of the measures */
async function expectProven(ctx: Ctx, code: string, { measureIds, criterionIds }: Proven): Promise<void> {
  const { measures } = await readCatalogueOf(ctx, code);
  const strange = measureIds.findIndex((each) => !measures.some(({ id }) => id === each));
  if (strange >= 0) throw invalidField(`measureIds.${strange}`, 'unknown-measure');
  const criteria = measures.filter(({ id }) => measureIds.includes(id)).flatMap((measure) => measure.criteria);
  const other = criterionIds.findIndex((each) => !criteria.some(({ id }) => id === each));
  if (other >= 0) throw invalidField(`criterionIds.${other}`, 'criterion-of-other-measure');
}

/** @throws DomainError 409 where another piece is the same record as evidence for one of the measures */
async function expectOnce(ctx: Ctx, { id, communeCode, sourceId }: Place, measureIds: string[]): Promise<void> {
  if (sourceId === null) return;
  const there = await ctx.manager.findBy(EvidenceMeasure, { sourceId, communeCode, measureId: In(measureIds) });
  const other = there.find(({ evidenceId }) => evidenceId !== id);
  if (!other) return;
  const { title, state } = await ctx.manager.findOneByOrFail(Evidence, { id: other.evidenceId });
  throw conflict('evidence-already-there', { title, state });
}

/** @throws DomainError 409 where the piece rests on a campaign that was taken away: nothing new may rest on it */
export async function expectCampaign(ctx: Ctx, { campaignId, figure }: Evidence): Promise<void> {
  if (campaignId === null) return;
  const there = await ctx.manager.existsBy(Campaign, { id: campaignId, removedAt: IsNull() });
  if (!there) throw conflict('campaign-removed', { title: figure?.campaign ?? '' });
}

/** @throws DomainError 409 where the piece was proposed because an action was done, and it is not done any more */
export async function expectDone(ctx: Ctx, { actionId, addedBy, title }: Evidence): Promise<void> {
  if (actionId === null || addedBy !== null) return;
  const isDone = await ctx.manager.existsBy(Action, { id: actionId, status: 'done' });
  if (!isDone) throw conflict('action-not-done', { title });
}

/** What the piece proves in the version by which the commune assesses itself. */
async function provenBy(ctx: Ctx, { id, communeCode }: Pick<Evidence, 'id' | 'communeCode'>): Promise<Proven> {
  const known = await readCatalogueOf(ctx, communeCode);
  const measures = await ctx.manager.findBy(EvidenceMeasure, { evidenceId: id });
  const criteria = await ctx.manager.findBy(EvidenceCriterion, { evidenceId: id });
  const criterionIds = new Set(known.measures.flatMap((measure) => measure.criteria.map((each) => each.id)));
  return {
    measureIds: measures.map(({ measureId }) => measureId).filter((each) => known.measures.some((m) => m.id === each)),
    criterionIds: criteria.map(({ criterionId }) => criterionId).filter((each) => criterionIds.has(each)),
  };
}

/** Replaces what it proves in that version; what it proved in another one stays, for a commune that goes back. */
async function keepProven(ctx: Ctx, { id, ...place }: Place, { measureIds, criterionIds }: Proven): Promise<void> {
  const before = await provenBy(ctx, { id, communeCode: place.communeCode });
  await ctx.manager.delete(EvidenceMeasure, { evidenceId: id, measureId: In(before.measureIds) });
  await ctx.manager.delete(EvidenceCriterion, { evidenceId: id, criterionId: In(before.criterionIds) });
  await ctx.insert(
    EvidenceMeasure,
    measureIds.map((measureId) => ({ evidenceId: id, measureId, ...place })),
  );
  await ctx.insert(
    EvidenceCriterion,
    criterionIds.map((criterionId) => ({ evidenceId: id, criterionId })),
  );
}

/** A piece as the history compares it. */
const told = (
  { title, day, validFrom, validUntil, note, url }: Evidence | Omit<Evidence, 'counts'>,
  proven: Proven,
) => ({
  title,
  day,
  validFrom,
  validUntil,
  note,
  url,
  measureIds: [...proven.measureIds].sort(),
  criterionIds: [...proven.criterionIds].sort(),
});
