import { type EvidenceKind, countComers, searchTextOf } from '@zesumme/domain';
import { Invitation } from '../../meetings/invitation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { EvidenceCriterion } from '../../pacte-climat/evidence-criterion.entity';
import { EvidenceMeasure } from '../../pacte-climat/evidence-measure.entity';
import { Evidence } from '../../pacte-climat/evidence.entity';
import { type Ctx, columns } from '../../platform/database';
import { french, frenchOrNull } from '../french';
import { criterionId, measureId } from '../reference/catalogue';
import { insertAll, seedId } from '../rows';
import { PROJECT_MANAGER, accountId } from './accounts';
import { measure } from './actions/plan';
import type { Calendar } from './calendar';
import { demonstrationFigure, figureAsEvidence } from './campaigns';
import { daysOf, meetingId, plannedMeetings } from './meetings';

interface Proposed {
  meeting: string;
  commune: string;
  measure: string;
  /** The given name of whoever answered for the commune, and when in days from today. */
  answer?: { state: 'accepted' | 'refused'; by: string; on: number; word?: string };
}

/** Meetings that were proposed to the fictitious communes as evidence; the latest still wait for an answer. */
const proposed: readonly Proposed[] = [
  {
    meeting: 'corporate-gardens-1',
    commune: 'D001',
    measure: measure.population,
    answer: { state: 'accepted', by: 'Sophie', on: -120, word: 'La grainothèque est ouverte aux habitants.' },
  },
  {
    meeting: 'zone-beispill-3',
    commune: 'D001',
    measure: measure.privateSector,
    answer: { state: 'accepted', by: 'Sophie', on: -110 },
  },
  {
    meeting: 'zone-beispill-3',
    commune: 'D002',
    measure: measure.privateSector,
    answer: { state: 'accepted', by: 'Romain', on: -101 },
  },
  {
    meeting: 'zone-beispill-4',
    commune: 'D001',
    measure: measure.privateSector,
    answer: {
      state: 'refused',
      by: 'Sophie',
      on: -39,
      word: 'Une conférence publique : elle compte déjà sous la communication avec la population.',
    },
  },
  { meeting: 'zone-beispill-4', commune: 'D002', measure: measure.privateSector },
  { meeting: 'corporate-gardens-2', commune: 'D001', measure: measure.privateSector },
  { meeting: 'corporate-gardens-2', commune: 'D001', measure: measure.population },
  { meeting: 'corporate-gardens-2', commune: 'D002', measure: measure.privateSector },
  { meeting: 'corporate-gardens-2', commune: 'D003', measure: measure.population },
];

/** A piece that a commune added itself, or that a project manager proposed; days from today. */
interface Piece {
  key: string;
  kind: Exclude<EvidenceKind, 'meeting'>;
  commune: string;
  title: string;
  on: number;
  from?: number;
  until?: number;
  note?: string;
  url?: string;
  source?: string;
  /** The place of the figure in the campaign of the demonstration. */
  figure?: number;
  /** Each with the criteria of it that it proves, by their order. */
  proves: Record<string, readonly number[]>;
  by: string;
  waits?: true;
}

const pieces: readonly Piece[] = [
  {
    key: 'convention',
    kind: 'file',
    commune: 'D001',
    title: "Plan de la zone, affiché à l'accueil de la mairie",
    on: -300,
    note: 'Le plan nomme les entreprises de la zone et leur interlocuteur à la commune.',
    proves: { [measure.privateSector]: [1] },
    by: 'Sophie Beispill',
  },
  {
    key: 'inventory',
    kind: 'file',
    commune: 'D001',
    title: 'Inventaire des acteurs privés',
    on: -770,
    from: -770,
    until: -40,
    note: "Mis à jour tous les deux ans ; la mise à jour est commencée avec l'annuaire de la zone.",
    proves: { [measure.privateSector]: [0, 3] },
    by: 'Sophie Beispill',
  },
  {
    key: 'page',
    kind: 'link',
    commune: 'D001',
    title: 'Page « Entreprises » du site de la commune',
    on: -180,
    until: 35,
    url: 'https://www.beispill.example/entreprises',
    proves: { [measure.privateSector]: [], [measure.population]: [] },
    by: 'Sophie Beispill',
  },
  {
    key: 'cups',
    kind: 'practice',
    commune: 'D001',
    title: 'Tasses réutilisables aux fêtes communales',
    on: -75,
    source: seedId('practice-sheet', 'tasse-et-verre'),
    note: "La fiche est suivie depuis la fête d'été.",
    proves: { [measure.population]: [] },
    by: 'Sophie Beispill',
  },
  {
    key: 'shredding',
    kind: 'action',
    commune: 'D001',
    title: 'Broyage de papier en commun',
    on: -158,
    source: seedId('action', 'broyage-papier'),
    proves: { [measure.privateSector]: [3] },
    by: 'Claire Beispill',
    waits: true,
  },
  {
    key: 'concept',
    kind: 'link',
    commune: 'D001',
    title: 'Concept de communication de la commune',
    on: -30,
    url: 'https://www.beispill.example/concept',
    proves: { [measure.concept]: [] },
    by: 'Sophie Beispill',
  },
  {
    key: 'bicycle',
    kind: 'campaign',
    commune: 'D001',
    title: 'Deux semaines à vélo – Trajets sans voiture',
    on: -150,
    figure: 2,
    proves: { [measure.privateSector]: [2] },
    by: 'Claire Beispill',
    waits: true,
  },
  {
    key: 'council',
    kind: 'link',
    commune: 'D002',
    title: 'Délibération du conseil communal sur la coopération',
    on: -200,
    url: 'https://www.uewerbeispill.example/conseil',
    proves: { [measure.concept]: [] },
    by: 'Romain Beispill',
  },
];

/** The identifier of a piece of the demonstration, which its file names. */
export const evidenceId = (key: string): string => seedId('evidence', `piece/${key}`);

/** What the meetings of the demonstration show of the fictitious communes. No real commune is asked anything. */
export async function loadEvidence(ctx: Ctx, calendar: Calendar): Promise<void> {
  const came = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select(columns('invitation', ['meetingId', 'organisationId', 'attendance']))
    .addSelect('organisation.kind', 'organisationKind')
    .getRawMany<Parameters<typeof countComers>[0][number] & { meetingId: string }>();
  const meetings = proposed.map(
    ({ meeting: key, commune, measure: slug, answer }): { row: Evidence; proven: EvidenceMeasure } => {
      const meeting = plannedMeetings.find((each) => each.key === key);
      if (!meeting) throw new Error(`There is no meeting ${key} in the demonstration.`);
      const { held, minutesSent } = daysOf(calendar, meeting);
      const id = seedId('evidence', `${key}/${commune}/${slug}`);
      const row: Evidence = {
        ...plain,
        id,
        communeCode: commune,
        kind: 'meeting',
        title: french(meeting.title),
        meetingId: meetingId(key),
        day: held,
        isProposal: true,
        addedBy: null,
        addedByAccountId: null,
        searchText: searchTextOf(meeting.title),
        counts: countComers(came.filter((each) => each.meetingId === meetingId(key))),
        state: answer?.state ?? 'proposed',
        word: frenchOrNull(answer?.word),
        decidedBy: answer ? `${answer.by} Beispill` : null,
        decidedAt: answer ? calendar.instant(calendar.day(answer.on), '10:40') : null,
        version: answer ? 2 : 1,
        createdAt: calendar.instant(minutesSent, '11:30'),
      };
      const proven = { evidenceId: id, communeCode: commune, measureId: measureId(slug), sourceId: meetingId(key) };
      return { row, proven };
    },
  );
  await insertAll(ctx, Evidence, [
    ...meetings.map(({ row }) => row),
    ...pieces.map((each) => pieceRow(each, calendar)),
  ]);
  await insertAll(ctx, EvidenceMeasure, [...meetings.map(({ proven }) => proven), ...pieces.flatMap(measuresOf)]);
  await insertAll(ctx, EvidenceCriterion, pieces.flatMap(criteriaOf));
}

/** What most pieces do not have. */
const plain = {
  meetingId: null,
  actionId: null,
  practiceSheetId: null,
  campaignId: null,
  campaignFigureId: null,
  figure: null,
  url: null,
  validFrom: null,
  validUntil: null,
  note: null,
  counts: null,
  word: null,
  decidedBy: null,
  decidedAt: null,
  removedAt: null,
  isDemo: true,
};

function pieceRow(piece: Piece, calendar: Calendar): Evidence {
  const { key, kind, commune, on, from, until, source = null, figure, by, waits = false } = piece;
  const [title, note] = [french(piece.title), frenchOrNull(piece.note)];
  return {
    ...plain,
    id: evidenceId(key),
    communeCode: commune,
    kind,
    title,
    note,
    url: piece.url ?? null,
    ...(figure === undefined ? { day: calendar.day(on) } : figureAsEvidence(calendar, figure)),
    actionId: kind === 'action' ? source : null,
    practiceSheetId: kind === 'practice' ? source : null,
    validFrom: from === undefined ? null : calendar.day(from),
    validUntil: until === undefined ? null : calendar.day(until),
    isProposal: waits,
    addedBy: by,
    addedByAccountId: waits ? accountId(PROJECT_MANAGER) : null,
    state: waits ? 'proposed' : 'accepted',
    searchText: searchTextOf(title, note),
    version: 1,
    createdAt: calendar.instant(calendar.day(on), '15:20'),
  };
}

const measuresOf = ({ key, commune, source, figure, proves }: Piece): EvidenceMeasure[] =>
  Object.keys(proves).map((slug) => ({
    evidenceId: evidenceId(key),
    measureId: measureId(slug),
    communeCode: commune,
    sourceId: source ?? (figure === undefined ? null : demonstrationFigure(figure)),
  }));

const criteriaOf = ({ key, proves }: Piece): EvidenceCriterion[] =>
  Object.entries(proves).flatMap(([slug, positions]) =>
    positions.map((position) => ({
      evidenceId: evidenceId(key),
      criterionId: criterionId(slug, 'criterion', position),
    })),
  );
