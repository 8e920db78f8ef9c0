import { type BreakEven, breakEvenAssumptions, searchTextOf } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { PracticeExample } from '../../practice-sheets/practice-example.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { organisationId } from './organisations';
import { PACTE_CLIMAT_PAGE, UNEP_AS_TOLD_BY_RTBF } from './source';

const title = 'Tasse et verre';
const summary =
  "Des tasses et des verres à la place des gobelets : mieux vaut une transition courte, et une tasse que l'on garde.";

const steps = [
  'Installation de lave-vaisselles',
  'Communication nécessaire en amont pour sensibiliser les collaborateurs',
];

const difficulties = ['Casse', 'Vol', 'Stockage', 'Hygiène', 'Choix de la matière utilisée'];

const examples = [
  {
    key: 'rbc',
    name: 'RBC',
    text: 'RBC a instauré un système de caution pour éviter le vol et inciter les collaborateurs à réutiliser plusieurs fois une même tasse.',
  },
  {
    key: 'electrolux',
    name: 'Electrolux',
    text: 'Electrolux a offert à chaque collaborateur une tasse avec son nom.',
  },
  {
    key: 'societe-generale',
    name: 'Société Générale',
    text: 'Société Générale a décidé de mettre des messages de sensibilisation à même ses tasses.',
  },
];

/** The sheet's own text; the last paragraph is ours, so that no single figure stands alone. */
const goodToKnow = `Les tasses et verres ne sont pas dénués d'impact écologique, notamment au moment de la production. Il est estimé qu'il faut utiliser une tasse plus d'une centaine de fois pour amortir ce coût écologique, vis-à-vis du coût de production d'un gobelet. Cependant, les tasses et verres sont facilement recyclables en cas de casse, ce qui les rend plus écologiques qu'un gobelet.

Il est préférable de communiquer en amont sur la mise en place d'un système de tasse ; ces communications peuvent inclure une partie de sensibilisation en expliquant notamment pourquoi cette décision a été prise (consommation annuelle ou mensuelle de gobelets, protection de l'environnement).

Mieux vaut éviter une phase de transition trop longue où tasses et gobelets cohabitent : ne laissez que des tasses aux collaborateurs.

> Note de la rédaction : d'autres estimations publiées vont de 10 à 670 utilisations. Tout dépend des hypothèses.`;

/** No source gives the figures that a break-even needs: they are empty until somebody knows them. */
const breakEven: BreakEven = {
  assumptions: breakEvenAssumptions.parse({}),
  published: [
    {
      text: "Il est estimé qu'il faut utiliser une tasse plus d'une centaine de fois pour amortir ce coût écologique, vis-à-vis du coût de production d'un gobelet.",
      source: 'IMS Luxembourg, Pacte Climat, « Tasse et verre »',
      sourceUrl: PACTE_CLIMAT_PAGE,
    },
    {
      text: "D'autres estimations publiées vont de 10 à 670 utilisations. Tout dépend des hypothèses.",
      source: "Étude du Programme des Nations unies pour l'environnement, d'après la RTBF (2023)",
      sourceUrl: UNEP_AS_TOLD_BY_RTBF,
    },
  ],
};

/** "Tasse et verre", whole. Its source shows icons for time, difficulty and cost, not values: they stay unknown. */
export async function loadPracticeSheets(ctx: Ctx): Promise<void> {
  const now = ctx.clock.instant();
  const sheet: PracticeSheet = {
    id: seedId('practice-sheet', 'tasse-et-verre'),
    slug: 'tasse-et-verre',
    title,
    time: null,
    difficulty: null,
    cost: null,
    summary: french(summary),
    goodToKnow: french(goodToKnow),
    steps: steps.map(french),
    difficulties: difficulties.map(french),
    sourceUrl: PACTE_CLIMAT_PAGE,
    breakEven: {
      ...breakEven,
      published: breakEven.published.map((each) => ({ ...each, text: french(each.text), source: french(each.source) })),
    },
    locale: 'fr',
    translations: null,
    publishedAt: now,
    isDemo: false,
    archivedAt: null,
    searchText: searchTextOf(title, summary, ...steps, ...difficulties, goodToKnow),
    version: 1,
    createdAt: now,
  };
  await insertAll(ctx, PracticeSheet, [sheet]);
  await insertAll(
    ctx,
    PracticeExample,
    examples.map(({ key, name, text }, position): PracticeExample => ({
      id: seedId('practice-example', key),
      sheetId: sheet.id,
      organisationId: organisationId(key),
      organisationName: name,
      text: french(text),
      position,
    })),
  );
}
