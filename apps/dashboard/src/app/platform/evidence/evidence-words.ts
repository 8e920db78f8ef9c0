import type { EvidenceRow, Locale } from '@zesumme/domain';

const titles = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' } as const;
const texts = { fr: 'textFr', de: 'textDe', en: 'textEn' } as const;

/** The titles of the measures that a piece of evidence proves. */
export const measuresIn = ({ measures }: Pick<EvidenceRow, 'measures'>, locale: Locale): string =>
  measures.map((measure) => measure[titles[locale]]).join(', ');

/** The texts of the criteria that it proves; of one measure alone where that is asked for. */
export const criteriaIn = ({ measures }: Pick<EvidenceRow, 'measures'>, locale: Locale, measureId?: string): string[] =>
  measures
    .filter(({ id }) => measureId === undefined || id === measureId)
    .flatMap(({ criteria }) => criteria.map((criterion) => criterion[texts[locale]]));
