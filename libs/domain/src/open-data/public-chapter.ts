import type { AssessedMeasure, AssessedSection } from '../pacte-climat/chapter-6.schema';
import type { CatalogueHead } from '../pacte-climat/catalogue.schema';
import type { CertificateStanding } from '../pacte-climat/certification';
import { knownPointsOf } from '../pacte-climat/matrix.rules';
import type { ScoreTotal } from '../pacte-climat/scoring.rules';
import type { PublicChapter, PublicMeasure } from './public-chapter.schema';
import type { PublicPageChoice } from './public-page.schema';
import { OPEN_LICENCE, OPEN_SCHEMA_VERSION, listsMeasures, publicParts } from './public-parts';

/** A piece of evidence that counts: accepted, and valid on the day. */
interface Piece {
  id: string;
  title: string;
  measures: readonly { id: string }[];
}

/** All there is to choose from, as the commune itself sees it. */
export interface PublicSource {
  commune: PublicChapter['commune'] & { isDemo: boolean };
  state: PublicChapter['state'];
  catalogue: CatalogueHead;
  sections: readonly AssessedSection[];
  total: ScoreTotal;
  isDemo: boolean;
  /** Ids of the groups that are public; what other groups do is not told. */
  openGroupIds: ReadonlySet<string>;
  evidence: readonly Piece[];
  /** Ids of the pieces that may be named; the others come from what is not public, and are only counted. */
  openEvidenceIds: ReadonlySet<string>;
  standing: CertificateStanding;
}

/**
 * What everybody sees of a commune's chapter 6: of each part that the commune chose, these fields and no others. Comments,
 * reasons, people, files and addresses of evidence are nowhere in it, whatever is chosen, since each field is named here.
 *
 * What is not known stays null.
 */
export function publicChapterOf(source: PublicSource, choice: PublicPageChoice): PublicChapter {
  const { commune, catalogue, state, total, standing } = source;
  const shows = (part: (typeof publicParts)[number]): boolean => choice.parts.includes(part);
  return {
    schemaVersion: OPEN_SCHEMA_VERSION,
    licence: OPEN_LICENCE,
    commune: { code: commune.code, name: commune.name, canton: commune.canton },
    catalogue: {
      programme: catalogue.programme,
      chapter: catalogue.chapter,
      label: catalogue.label,
      title: { fr: catalogue.titleFr, de: catalogue.titleDe, en: catalogue.titleEn },
      sourceUrl: catalogue.sourceUrl,
      retrievedOn: catalogue.retrievedOn,
    },
    state: { kind: state.kind, day: state.day },
    shown: publicParts.filter(shows),
    introduction: shows('introduction')
      ? { fr: choice.introductionFr, de: choice.introductionDe, en: choice.introductionEn }
      : null,
    totals: shows('totals') ? totalsOf(total) : null,
    measures: listsMeasures(choice.parts)
      ? source.sections.flatMap((section) =>
          section.measures.map((each) => measureOf(each, section, { source, choice, shows })),
        )
      : null,
    evidence: shows('evidence') ? { pieces: source.evidence.length } : null,
    certification: shows('certification')
      ? {
          state: standing.state,
          level: standing.level,
          endsOn: standing.endsOn,
          programme: standing.catalogue?.programme ?? null,
        }
      : null,
    contact: shows('contact')
      ? {
          // Of what was given before anybody was asked it is not known whether it is a person's.
          name: choice.contactOf === null ? null : choice.contactName,
          email: choice.contactEmail,
          telephone: choice.contactTelephone,
          url: choice.contactUrl,
        }
      : null,
    isDemo: source.isDemo || commune.isDemo,
  };
}

function totalsOf(total: ScoreTotal): NonNullable<PublicChapter['totals']> {
  const { counted, assessed, notAssessed, withoutPoints, notConcerning } = total;
  return {
    ...knownPointsOf(total),
    counted,
    assessed,
    notAssessed,
    withoutPoints,
    notConcerning,
  };
}

interface How {
  source: PublicSource;
  choice: PublicPageChoice;
  shows: (part: (typeof publicParts)[number]) => boolean;
}

function measureOf(each: AssessedMeasure, section: AssessedSection, { source, choice, shows }: How): PublicMeasure {
  const { measure, assessment } = each;
  const { code, titleFr, titleDe, titleEn = null } = section;
  const pieces = source.evidence.filter(({ measures }) => measures.some(({ id }) => id === measure.id));
  return {
    slug: measure.slug,
    code: measure.codeInferred,
    title: { fr: measure.titleFr, de: measure.titleDe, en: measure.titleEn },
    translated: { fr: measure.titleFrIsTranslation, de: measure.titleDeIsTranslation ?? false },
    sources: (measure.sources ?? []).map(({ value, source: from, day, toConfirm }) => ({
      ...{ value, source: from, day, toConfirm },
    })),
    validFrom: measure.validFrom ?? null,
    validUntil: measure.validUntil ?? null,
    section: code === null ? null : { code, titleFr, titleDe, titleEn },
    score: shows('measures') ? scoreOf(each) : null,
    actions: shows('actions')
      ? each.actions
          .filter(({ group }) => source.openGroupIds.has(group.id))
          .map(({ title, status, group }) => ({ title, status, group: { slug: group.slug, name: group.name } }))
      : null,
    indicator: shows('indicators')
      ? {
          name: measure.indicator && {
            fr: measure.indicator.fr,
            de: measure.indicator.de,
            en: measure.indicator.en,
          },
          unit: measure.indicator?.unit ?? null,
          direction: measure.indicator?.direction ?? null,
          values: (assessment?.indicatorValues ?? []).map(({ year, value, source: from }) => ({
            year,
            value,
            source: from,
          })),
        }
      : null,
    evidence: shows('evidence')
      ? {
          pieces: pieces.length,
          titles: choice.evidenceForm === 'titles' ? namedOf(pieces, source) : null,
        }
      : null,
  };
}

/** A piece that comes from a meeting, an action or a practice sheet is called as that is, which may be internal. */
const namedOf = (pieces: readonly Piece[], { openEvidenceIds }: PublicSource): string[] =>
  pieces.filter(({ id }) => openEvidenceIds.has(id)).map(({ title }) => title);

function scoreOf({ measure, score }: AssessedMeasure): NonNullable<PublicMeasure['score']> {
  const { state, possible, effective, planned, remaining, unknown } = score;
  return { state, maximum: measure.maxPoints, possible, effective, planned, remaining, unknown };
}
