import { type CertificationRules, sourcedValues } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { CatalogueSection } from '../../pacte-climat/catalogue-section.entity';
import { CatalogueTopic } from '../../pacte-climat/catalogue-topic.entity';
import { Catalogue } from '../../pacte-climat/catalogue.entity';
import { Criterion } from '../../pacte-climat/criterion.entity';
import { Measure } from '../../pacte-climat/measure.entity';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { catalogueTexts, titlesInEnglish } from './catalogue-texts';
import file from './data/pc2-chapter6.json';
import type { InThreeLanguages } from './sources';

/** The identifier of the version that is shipped. */
export const catalogueId = seedId('catalogue', 'pacte-climat-2.0/6');
const sectionId = (code: string): string => seedId('catalogue-section', code);

/** The identifier of a published measure. */
export const measureId = (slug: string): string => seedId('measure', slug);

const note =
  "Seulement ce que les pages publiques de pacteclimat.lu indiquent. Les numéros officiels n'y figurent pas : ceux que l'on voit ici sont déduits des titres de section. Les titres allemands sont officiels ; les titres français et anglais, les indicateurs, les critères et les règles sont traduits par nous. La liste n'est pas complète : il n'en découle ni un total du chapitre, ni un pourcentage de certification.";

const { programmeFacts: facts } = file;
/** From this level on also a distinction of another body, as the file says. */
const AWARD = { percent: 75, name: 'European Energy Award' };

/** What is paid for a level is not known: sources disagree. */
const certification: CertificationRules = {
  levels: facts.certificationLevelsPercent.map((percent) => ({
    percent,
    distinction: percent >= AWARD.percent ? AWARD.name : null,
  })),
  validityYears: facts.certificateValidityYears,
  ...facts.period,
  source: french(facts.legalBasis),
  day: null,
  toConfirm: false,
  subsidies: [],
};

/** As the page has them, in both languages. The file says of the French titles of measures alone that they are ours. */
const published = { fr: false, de: false };
/** The source states them in a summary that we put into three languages. */
const ours = { fr: true, de: true };
const page = { source: file.source, day: null, toConfirm: false };

const catalogue: Omit<Catalogue, 'publishedAt'> = {
  id: catalogueId,
  programme: file.programme,
  chapter: file.chapter,
  // The years of the programme, which read the same in every language; the pages themselves bear no date.
  label: `${file.programmeFacts.period.from.slice(0, 4)}–${file.programmeFacts.period.to.slice(0, 4)}`,
  titleFr: file.title.fr,
  titleDe: file.title.de,
  titleEn: 'Communication and cooperation',
  sourceUrl: file.source,
  note: french(note),
  retrievedOn: null,
  certification,
  ...{ translated: published, validFrom: null, validUntil: null },
  isDefault: true,
  replacesId: null,
  version: 1,
};

const sections: CatalogueSection[] = file.sections.map(({ id, fr, de }, position) => ({
  id: sectionId(id),
  catalogueId,
  code: id,
  titleFr: fr,
  titleDe: de,
  titleEn: null,
  // A title that is not published is no text.
  translated: fr === null && de === null ? null : published,
  source: page,
  position,
}));

/** The section of an inferred code; a measure without a code stands in none. */
const sectionOf = (code: string | null): string | null => (code === null ? null : sectionId(code.slice(0, 3)));

/** Its criteria name company working groups, round tables, and joint projects. */
const PROVEN_BY_MEETINGS = 'zusammenarbeit-mit-der-privatwirtschaft';

const measures: Measure[] = file.measures.map((measure, position) => ({
  id: measureId(measure.slug),
  catalogueId,
  sectionId: sectionOf(measure.codeInferred),
  slug: measure.slug,
  codeInferred: measure.codeInferred,
  titleFr: measure.title.fr,
  titleDe: measure.title.de,
  titleEn: titlesInEnglish[measure.slug] ?? measure.title.de,
  titleFrIsTranslation: measure.titleFrIsTranslation,
  titleDeIsTranslation: false,
  maxPoints: measure.maxPoints,
  indicator: measure.indicator === null ? null : { ...inThreeLanguages(measure.indicator), translated: ours },
  tags: measure.tags,
  rules: measure.rules.map((rule) => ({ ...inThreeLanguages(rule), translated: ours })),
  replaces: [],
  sources: sourcesOf(measure),
  isProvenByMeetings: measure.slug === PROVEN_BY_MEETINGS,
  validFrom: null,
  validUntil: null,
  position,
}));

/** What of a measure its public page says; its number is our inference, to be confirmed. */
function sourcesOf(measure: (typeof file.measures)[number]): Measure['sources'] {
  const isSaid = {
    title: true,
    code: measure.codeInferred !== null,
    points: measure.maxPoints !== null,
    indicator: measure.indicator !== null,
    criteria: measure.criteria.length > 0 || measure.furtherSteps.length > 0,
    rules: measure.rules.length > 0,
    tags: measure.tags.length > 0,
  };
  return sourcedValues
    .filter((value) => value !== 'validity' && isSaid[value])
    .map((value) => ({ value, ...page, toConfirm: value === 'code' }));
}

export const criterionId = (slug: string, kind: Criterion['kind'], position: number): string =>
  seedId('criterion', `${slug}/${kind}/${position}`);

const criteria: Criterion[] = file.measures.flatMap(({ slug, criteria: conditions, furtherSteps }) => [
  ...conditions.map((english, position) => criterion(slug, 'criterion', english, position)),
  ...furtherSteps.map((english, position) => criterion(slug, 'further-step', english, position)),
]);

const topics: CatalogueTopic[] = file.topicsWithoutKnownPoints.map(({ section, topic }, position) => {
  const { fr, de, en } = inThreeLanguages(topic);
  return {
    id: seedId('catalogue-topic', String(position)),
    catalogueId,
    sectionId: sectionId(section),
    textEn: en,
    textFr: fr,
    textDe: de,
    translated: ours,
    source: page,
    position,
  };
});

function criterion(slug: string, kind: Criterion['kind'], english: string, position: number): Criterion {
  const { fr, de, en } = inThreeLanguages(english);
  return {
    id: criterionId(slug, kind, position),
    measureId: measureId(slug),
    kind,
    textEn: en,
    textFr: fr,
    textDe: de,
    weight: null,
    ...{ translated: ours, validFrom: null, validUntil: null },
    position,
  };
}

/** @throws Error when the file says something that nobody has translated */
function inThreeLanguages(english: string): InThreeLanguages {
  const translated = catalogueTexts[english];
  if (!translated) throw new Error(`Chapter 6: "${english}" has no translation.`);
  return { fr: french(translated.fr), de: translated.de, en: english.charAt(0).toUpperCase() + english.slice(1) };
}

/**
 * Chapter 6 as far as it is published, once: what an administrator fills in afterwards, with a source, stays.
 */
export async function loadCatalogue(ctx: Ctx): Promise<void> {
  const stored = await ctx.manager.countBy(Catalogue, { id: catalogueId });
  if (stored > 0) return;
  await insertAll(ctx, Catalogue, [{ ...catalogue, publishedAt: ctx.clock.instant() }]);
  await insertAll(ctx, CatalogueSection, sections);
  await insertAll(ctx, Measure, measures);
  await insertAll(ctx, Criterion, criteria);
  await insertAll(ctx, CatalogueTopic, topics);
}
