import { type BreakEvenName, type PracticeTranslation, breakEvenAssumptions, searchTextOf } from '@zesumme/domain';
import { PracticeAdoption } from '../../practice-sheets/practice-adoption.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { PracticeSheetRelation, PracticeSheetTheme } from '../../practice-sheets/sheet-links.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { organisationId } from '../published';
import { themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { fictitiousOrganisation } from './organisations';

const ID = seedId('practice-sheet', 'gobelets-consignes');

const texts = {
  title: 'Gobelets consignés pour les fêtes',
  summary: 'Un lot de gobelets réutilisables que les entreprises de la zone se prêtent pour leurs événements.',
  goodToKnow: 'Comptez les gobelets au départ et au retour : c’est la perte qui décide si le lot se rembourse.',
  steps: ['Acheter un lot à plusieurs', 'Fixer une caution d’un euro', 'Laver chez celui qui a un lave-vaisselle'],
  difficulties: ['Perte', 'Transport', 'Stockage'],
};

const translations: PracticeTranslation[] = [
  {
    locale: 'de',
    title: 'Mehrwegbecher für Feste',
    summary: 'Ein Satz Mehrwegbecher, den sich die Unternehmen der Zone für ihre Veranstaltungen leihen.',
    goodToKnow:
      'Zählen Sie die Becher beim Verleihen und bei der Rückgabe: Der Verlust entscheidet, ob sich der Satz lohnt.',
    steps: ['Zusammen einen Satz kaufen', 'Einen Euro Pfand verlangen', 'Dort spülen, wo eine Spülmaschine steht'],
    difficulties: ['Verlust', 'Transport', 'Lagerung'],
  },
  {
    locale: 'en',
    title: 'Reusable cups for parties',
    summary: 'One set of reusable cups that the companies of the zone lend each other for their events.',
    goodToKnow: 'Count the cups when they leave and when they come back: the loss decides whether the set pays off.',
    steps: ['Buy a set together', 'Ask for a deposit of one euro', 'Wash where there is a dishwasher'],
    difficulties: ['Loss', 'Transport', 'Storage'],
  },
];

/** From the lowest to the highest: so that the calculator can be seen at work. No finding about cups. */
const invented: Record<BreakEvenName, readonly [low: number, high: number]> = {
  people: [120, 120],
  cupsPerDay: [2, 3],
  cupsPerPerson: [1, 1],
  daysPerYear: [12, 20],
  loss: [0.05, 0.1],
  footprintReusable: [120, 180],
  footprintDisposable: [12, 18],
  footprintWashing: [2, 4],
  priceReusable: [0.9, 1.2],
  priceDisposable: [0.1, 0.15],
  priceWashing: [0.03, 0.05],
};
const SOURCE = 'Chiffre inventé pour la démonstration';

/** An invented sheet in three languages, with all that a sheet can carry: the published one leaves open what its source does. */
export async function loadPracticeSheet(ctx: Ctx, calendar: Calendar): Promise<void> {
  const createdAt = calendar.instant(calendar.day(-160), '10:00');
  const assumptions = breakEvenAssumptions.parse(
    Object.fromEntries(Object.entries(invented).map(([name, [low, high]]) => [name, { low, high, source: SOURCE }])),
  );
  await insertAll(ctx, PracticeSheet, [
    {
      id: ID,
      slug: 'gobelets-consignes',
      title: texts.title,
      time: 1,
      difficulty: 2,
      cost: 1,
      summary: french(texts.summary),
      goodToKnow: french(texts.goodToKnow),
      steps: texts.steps.map(french),
      difficulties: texts.difficulties,
      sourceUrl: null,
      breakEven: { assumptions, published: [] },
      locale: 'fr',
      translations,
      publishedAt: createdAt,
      isDemo: true,
      archivedAt: null,
      searchText: searchTextOf(
        ...[texts, ...translations].flatMap((each) => [each.title, each.summary, each.goodToKnow, ...each.steps]),
      ),
      version: 1,
      createdAt,
    },
  ]);
  await insertAll(
    ctx,
    PracticeSheetTheme,
    (['waste', 'circular-economy'] as const).map((slug) => ({ sheetId: ID, themeId: themeId(slug) })),
  );
  await insertAll(ctx, PracticeSheetRelation, [{ sheetId: ID, otherId: seedId('practice-sheet', 'tasse-et-verre') }]);
  const result = french('Deux fêtes sans un seul gobelet jeté ; douze gobelets ne sont pas revenus.');
  await insertAll(ctx, PracticeAdoption, [
    {
      id: seedId('practice-adoption', 'gobelets-brasserie'),
      sheetId: ID,
      organisationId: organisationId('brasserie'),
      onDay: calendar.day(-60),
      cost: 310,
      result,
      offersAdvice: true,
      published: true,
      removedAt: null,
      searchText: searchTextOf(fictitiousOrganisation('brasserie').name, result),
      isDemo: true,
      version: 1,
      createdAt: calendar.instant(calendar.day(-58), '09:10'),
    },
  ]);
}
