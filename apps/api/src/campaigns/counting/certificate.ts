import { formatDay, formatNumber, formatPeriod, formatShare } from '@zesumme/i18n';
import type { Ctx } from '../../platform/database';
import type { DocumentFacts } from '../../platform/documents';
import { conflict } from '../../platform/errors';
import { type Words, wordsFor } from '../../platform/spreadsheets';
import { findSpoken } from './totals';
import { resultsOf } from './results';

/** What the sheet shows, and what is said of it as a whole. */
interface Certificate {
  data: object;
  facts: DocumentFacts;
  name: string;
}

/**
 * What an organisation gave to a campaign, to print: of its own people alone, and of five or more.
 *
 * @throws DomainError 404, 409 `campaign-certificate-few` where nothing is told of the organisation by itself
 */
export async function certificate(
  ctx: Ctx,
  id: string,
  organisationId: string,
  language?: 'fr' | 'de' | 'en',
): Promise<Certificate> {
  const { campaign, organisation } = await findSpoken(ctx, id, organisationId);
  const results = await resultsOf(ctx, campaign);
  const row = results.rows.find(
    ({ organisations }) => organisations.length === 1 && organisations[0]?.id === organisationId,
  );
  if (!row?.figures || !results.factorSet) throw conflict('campaign-certificate-few');
  const words = wordsFor(ctx.actor, language);
  const { t, locale } = words;
  const today = formatDay(locale, ctx.clock.today(), 'full');
  const title = t('campaignCounting.certificate.title');
  const { figures, participants, share } = row;
  const { grossKg, additionalKg, km, greenKm, days, kmWithoutFactor } = figures;
  const lines = [
    [t('campaignCounting.results.participants'), participants === null ? '–' : number(words, participants)],
    [t('campaignCounting.results.share'), share === null ? '–' : percent(words, share)],
    [t('campaignCounting.results.days'), number(words, days)],
    [t('campaignCounting.results.km'), number(words, km)],
    [t('campaignCounting.results.greenKm'), greenKm === null ? '–' : number(words, greenKm)],
    [t('campaignCounting.results.gross'), kilograms(words, grossKg)],
    [t('campaignCounting.results.additional'), kilograms(words, additionalKg)],
  ];
  const notes = [
    ...(row.isPart ? [t('campaignCounting.results.isPart')] : []),
    ...(grossKg === null ? [t('campaignCounting.results.savedHidden')] : []),
  ];
  const { factorSet } = results;
  return {
    data: {
      facts: [
        { label: t('participation.organisation'), value: organisation.name },
        { label: t('campaigns.one'), value: campaign.title },
        { label: t('campaigns.when'), value: formatPeriod(locale, campaign, t) },
        { label: t('participation.issuedOn'), value: today },
      ],
      lead: t('campaignCounting.certificate.lead', { organisation: organisation.name, title: campaign.title }),
      sections: [
        {
          title: t('campaignCounting.certificate.figures'),
          table: {
            columns: [
              { label: t('campaigns.form.label'), width: 3 },
              { label: t('campaigns.form.value'), width: 1.4, isNumber: true },
            ],
            rows: lines,
          },
          ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
        },
        {
          title: t('campaignCounting.certificate.method'),
          note: [
            t('campaignCounting.results.factors', {
              source: factorSet.source,
              year: factorSet.year ?? 0,
              perimeter: t(`campaignCounting.perimeter.${factorSet.perimeter}`),
            }),
            t('campaignCounting.results.method'),
            ...(kmWithoutFactor ? [t('campaignCounting.results.leftOut', { km: kmWithoutFactor })] : []),
            t('campaignCounting.results.closed', {
              day: formatDay(locale, results.closedDay ?? ctx.clock.today(), 'full'),
            }),
          ].join(' '),
        },
      ],
    },
    facts: {
      locale,
      title,
      foot: `${organisation.name}, ${campaign.title}`,
      isDemo: organisation.isDemo || campaign.isDemo,
    },
    name: `${title} ${organisation.name} ${campaign.title}`,
  };
}

const number = ({ locale }: Words, value: number): string =>
  formatNumber(locale, value, Number.isInteger(value) ? 0 : 1);

const percent = ({ locale }: Words, share: number): string => formatShare(locale, share);

const kilograms = (words: Words, kg: number | null): string =>
  kg === null ? '–' : `${formatNumber(words.locale, kg, 1)} kg CO₂e`;
