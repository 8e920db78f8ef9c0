import { countComers, measuresShown, searchTextOf } from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import type { Meeting } from '../meetings/meeting.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns, newId } from '../platform/database';
import { grouped } from '../platform/grouped';
import { communesConcerned } from './communes-concerned';
import { tellCommunes } from './evidence-mail';
import { equivalentMeasures } from './equivalent-measures';
import { EvidenceMeasure } from './evidence-measure.entity';
import { Evidence } from './evidence.entity';
import { cataloguesOf, provenByMeetings, startWith } from './read-catalogue';

type Held = Pick<Meeting, 'id' | 'groupId' | 'title' | 'startsLocal' | 'isDemo'>;

/**
 * Proposes a closed meeting as evidence to every commune that it concerns and that agreed: one row for each measure, with
 * who came as counts. What was proposed before stays as it is, so that it can be called again.
 *
 * @returns how many rows are new
 */
export async function proposeEvidence(ctx: Ctx, meeting: Held): Promise<number> {
  const day = meeting.startsLocal.slice(0, 10);
  const communeCodes = await communesConcerned(ctx, meeting.groupId, day);
  if (communeCodes.length === 0) return 0;
  const shown = await shownIn(ctx, meeting.id);
  const before = await proposedBefore(ctx, meeting.id);
  const counts = countComers(await comersOf(ctx, meeting.id));
  const equivalents = await equivalentMeasures(ctx, communeCodes);
  const ofMeetings = await provenByMeetings(ctx);
  const versions = await cataloguesOf(ctx, communeCodes);
  const rows = communeCodes.flatMap((communeCode) => {
    const version = versions.get(communeCode) ?? '';
    const measuresFor = (measureId: string): string[] => equivalents(measureId, version, communeCode);
    return measuresShown(shown, communeCode, { measuresFor, ofMeetings: ofMeetings(version) })
      .filter((measureId) => !before.has(`${communeCode}:${measureId}`))
      .map((measureId) => ({ measureId, row: proposal(ctx, meeting, communeCode) }));
  });
  const pieces = rows.map(({ row }) => ({ ...row, day, counts }));
  await startWith(ctx, [...new Set(pieces.map(({ communeCode }) => communeCode))]);
  await ctx.insert(Evidence, pieces);
  await ctx.insert(
    EvidenceMeasure,
    rows.map(({ measureId, row: { id, communeCode } }) => ({
      evidenceId: id,
      measureId,
      communeCode,
      sourceId: meeting.id,
    })),
  );
  await recordAndTell(ctx, meeting, pieces);
  return rows.length;
}

/** What the commune took away is not proposed to it again. */
async function proposedBefore(ctx: Ctx, meetingId: string): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(EvidenceMeasure, 'proving')
    .innerJoin(Evidence, 'evidence', 'evidence.id = proving.evidenceId')
    .select(columns('proving', ['communeCode', 'measureId']))
    .where('evidence.meetingId = :meetingId', { meetingId })
    .getRawMany<Pick<EvidenceMeasure, 'communeCode' | 'measureId'>>();
  return new Set(rows.map(({ communeCode, measureId }) => `${communeCode}:${measureId}`));
}

const proposal = (ctx: Ctx, { id, title, isDemo }: Held, communeCode: string): Omit<Evidence, 'day' | 'counts'> => ({
  id: newId(),
  communeCode,
  kind: 'meeting',
  title,
  meetingId: id,
  actionId: null,
  practiceSheetId: null,
  campaignId: null,
  campaignFigureId: null,
  figure: null,
  url: null,
  validFrom: null,
  validUntil: null,
  note: null,
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

/** One event for each row, since each has its history; one mail for each commune, whatever it is proposed for. */
async function recordAndTell(ctx: Ctx, meeting: Held, rows: Evidence[]): Promise<void> {
  for (const [communeCode, ofCommune] of grouped(rows, (row) => row.communeCode)) {
    let eventId = '';
    for (const { id, isDemo } of ofCommune) {
      eventId = await ctx.record({
        kind: 'evidence.proposed',
        subject: { type: 'evidence', id },
        groupId: meeting.groupId,
        communeCode,
        isDemo,
      });
    }
    await tellCommunes(ctx, eventId, communeCode, meeting.id);
  }
}

/** What the meeting was about: its items' measures, and the actions that it dealt with or gave. */
async function shownIn(ctx: Ctx, meetingId: string) {
  const items = await ctx.manager
    .createQueryBuilder(AgendaItem, 'item')
    .select(columns('item', ['measureId', 'actionId']))
    .where('item.meetingId = :meetingId', { meetingId })
    .getRawMany<Pick<AgendaItem, 'measureId' | 'actionId'>>();
  const born = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .select('action.id', 'id')
    .where('action.meetingId = :meetingId', { meetingId })
    .andWhere("action.status <> 'abandoned'")
    .getRawMany<{ id: string }>();
  const actionIds = [...new Set([...items.flatMap(({ actionId }) => actionId ?? []), ...born.map(({ id }) => id)])];
  return { itemMeasures: items.flatMap(({ measureId }) => measureId ?? []), actions: await linksOf(ctx, actionIds) };
}

async function linksOf(ctx: Ctx, actionIds: string[]): Promise<{ communeCodes: string[]; measureIds: string[] }[]> {
  if (actionIds.length === 0) return [];
  const named = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .select(columns('named', ['actionId', 'communeCode']))
    .where('named.actionId IN (:...actionIds)', { actionIds })
    .getRawMany<Pick<ActionCommune, 'actionId' | 'communeCode'>>();
  const serving = await ctx.manager
    .createQueryBuilder(ActionMeasure, 'serving')
    .select(columns('serving', ['actionId', 'measureId']))
    .where('serving.actionId IN (:...actionIds)', { actionIds })
    .getRawMany<Pick<ActionMeasure, 'actionId' | 'measureId'>>();
  const [byNamed, byServing] = [grouped(named, (each) => each.actionId), grouped(serving, (each) => each.actionId)];
  return actionIds.map((id) => ({
    communeCodes: (byNamed.get(id) ?? []).map(({ communeCode }) => communeCode),
    measureIds: (byServing.get(id) ?? []).map(({ measureId }) => measureId),
  }));
}

interface Comer {
  organisationId: string | null;
  organisationKind: Organisation['kind'] | null;
  attendance: Invitation['attendance'];
}

/** Who was invited, each with the organisation that they come for. */
export function comersOf(ctx: Ctx, meetingId: string): Promise<Comer[]> {
  return ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
    .leftJoin(Organisation, 'organisation', `organisation.id = ${COMES_FOR}`)
    .select('invitation.attendance', 'attendance')
    .addSelect(COMES_FOR, 'organisationId')
    .addSelect('organisation.kind', 'organisationKind')
    .where('invitation.meetingId = :meetingId', { meetingId })
    .getRawMany<Comer>();
}
