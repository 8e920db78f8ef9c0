import { type IdeaVote, searchTextOf } from '@zesumme/domain';
import { IdeaProblem } from '../../method/ideas/idea-problem.entity';
import { IdeaVoice } from '../../method/ideas/idea-voice.entity';
import { Idea } from '../../method/ideas/idea.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId, organisationId } from '../published';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import { actionId } from './actions';
import type { Calendar } from './calendar';
import { problemId } from './diagnosis';

interface PlannedIdea {
  key: string;
  group: string;
  theme: ThemeSlug;
  /** The organisation that put it forward; whoever leads the group otherwise. */
  by?: string;
  /** So many days from today. */
  on: number;
  title: string;
  description?: string;
  effort?: number;
  effect?: number;
  /** The action that it became. */
  became?: string;
  /** The problem of its group that it would solve. */
  solves?: string;
  voices: readonly (readonly [organisation: string, vote: IdeaVote | null, joins: boolean])[];
}

/** What the members of two groups could do: invented, as what they say to it. */
const planned: readonly PlannedIdea[] = [
  {
    ...{ key: 'cartons', group: 'zone-beispill', theme: 'waste', by: 'imprimerie', on: -120 },
    title: 'Une seule collecte de cartons pour toute la zone',
    description: 'Trois camions passent chaque semaine, chacun à moitié vide.',
    ...{ effort: 2, effect: 4, became: 'collecte-cartons' },
    voices: [
      ['imprimerie', 'for', true],
      ['meubles', 'for', true],
      ['bois', 'for', false],
    ],
  },
  {
    ...{ key: 'compost', group: 'zone-beispill', theme: 'waste', by: 'brasserie', on: -40 },
    title: 'Un composteur partagé derrière la boulangerie',
    ...{ effort: 3, effect: 3 },
    voices: [
      ['brasserie', 'for', true],
      ['boulangerie', 'for', true],
      ['metal', 'against', false],
    ],
  },
  {
    ...{ key: 'bourse', group: 'zone-beispill', theme: 'circular-economy', by: 'bois', on: -30 },
    title: 'Un mur d’annonces pour les chutes de bois et de métal',
    description: 'Une photo, une quantité, une date : le premier qui passe l’emporte.',
    ...{ effort: 1, effect: 4 },
    voices: [
      ['bois', 'for', true],
      ['metal', 'for', true],
      ['meubles', 'for', true],
      ['recyclage', null, true],
    ],
  },
  {
    ...{ key: 'atelier', group: 'zone-beispill', theme: 'circular-economy', on: -12 },
    title: 'Un atelier de réparation commun',
    ...{ effort: 5, effect: 4 },
    voices: [['meubles', 'for', false]],
  },
  {
    ...{ key: 'emballages', group: 'zone-beispill', theme: 'waste', by: 'recyclage', on: -5 },
    title: 'Des caisses consignées entre voisins',
    voices: [],
  },
  {
    ...{ key: 'soirs', group: 'zone-beispill', theme: 'mobility', by: 'boulangerie', on: -20, solves: 'bus' },
    title: 'Covoiturer les soirs où il n’y a plus de bus',
    description: 'Une liste au mur de la cantine : qui part à quelle heure, et par où.',
    ...{ effort: 1, effect: 3 },
    voices: [
      ['boulangerie', 'for', true],
      ['metal', 'for', true],
    ],
  },
  {
    ...{ key: 'horaires', group: 'cloche-d-or', theme: 'mobility', by: 'assurances', on: -60 },
    title: 'Décaler les horaires d’une demi-heure pendant les travaux',
    description: 'Chaque entreprise choisit son créneau ; les bus sont moins pleins.',
    ...{ effort: 2, effect: 5 },
    voices: [
      ['assurances', 'for', true],
      ['audit', 'for', true],
      ['media', 'against', false],
    ],
  },
  {
    ...{ key: 'vestiaires', group: 'cloche-d-or', theme: 'mobility', on: -20 },
    title: 'Ouvrir les vestiaires aux cyclistes des voisins',
    ...{ effort: 1, effect: 2 },
    voices: [],
  },
];

const ideaId = (key: string): string => seedId('idea', key);

/** What members of fictitious companies propose, and what the others say to it. */
export async function loadIdeas(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Idea,
    planned.map((idea) => rowOf(calendar, idea)),
  );
  await insertAll(
    ctx,
    IdeaVoice,
    planned.flatMap(({ key, voices }) =>
      voices.map(([organisation, vote, joins]): IdeaVoice => ({
        ideaId: ideaId(key),
        organisationId: organisationId(organisation),
        vote,
        joins,
      })),
    ),
  );
  await insertAll(
    ctx,
    IdeaProblem,
    planned.flatMap(({ key, solves }) => (solves ? [{ ideaId: ideaId(key), problemId: problemId(solves) }] : [])),
  );
}

function rowOf(calendar: Calendar, idea: PlannedIdea): Idea {
  const { key, group, theme, by, on, effort, effect, became } = idea;
  const title = french(idea.title);
  const description = idea.description === undefined ? null : french(idea.description);
  return {
    id: ideaId(key),
    groupId: groupId(group),
    themeId: themeId(theme),
    organisationId: by === undefined ? null : organisationId(by),
    title,
    description,
    effort: effort ?? null,
    effect: effect ?? null,
    actionId: became === undefined ? null : actionId(became),
    removedAt: null,
    searchText: searchTextOf(title, description),
    isDemo: true,
    version: 1,
    createdAt: calendar.instant(calendar.day(on), '15:00'),
  };
}
