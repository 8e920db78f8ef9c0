import {
  type Chapter6Row,
  type EvidenceFigure,
  type EvidenceRow,
  type SnapshotRow,
  effectivePointsOf,
  labelBeside,
  plannedPointsOf,
  remainingPointsOf,
} from '@zesumme/domain';
import type { ListFile, Words } from '../platform/spreadsheets';

/** The chapter 6 of communes as a file. */
export const chapter6File: ListFile<Chapter6Row> = {
  name: 'chapter6',
  columns: [
    { label: 'commune', of: ({ commune }) => commune.name },
    { label: 'communeCode', of: ({ commune }) => commune.code },
    { label: 'canton', of: ({ canton }) => canton },
    { label: 'programme', of: ({ catalogue }) => catalogue?.programme ?? null },
    { label: 'possible', kind: 'number', of: ({ total }) => total.possible },
    { label: 'effective', kind: 'number', of: ({ total }) => effectivePointsOf(total) },
    { label: 'planned', kind: 'number', of: ({ total }) => plannedPointsOf(total) },
    { label: 'remaining', kind: 'number', of: ({ total }) => remainingPointsOf(total) },
    { label: 'unknownPoints', kind: 'number', of: ({ total }) => total.unknown },
    { label: 'assessed', kind: 'number', of: ({ total }) => total.assessed },
    { label: 'reviewedOn', kind: 'day', of: ({ reviewedOn }) => reviewedOn },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

/** The evidence of communes as a file; who came to a meeting stands there as counts. */
export const evidenceFile: ListFile<EvidenceRow> = {
  name: 'evidence',
  columns: [
    { label: 'commune', of: ({ commune }) => commune.name },
    { label: 'title', of: ({ title }) => title },
    { label: 'kind', of: ({ kind }, { t }) => t(`evidence.kind.${kind}`) },
    {
      label: 'measures',
      of: ({ measures }, { locale }) => measures.map((measure) => measure[titleIn[locale]]).join('; ') || null,
    },
    {
      label: 'criteria',
      of: ({ measures }, { locale }) =>
        measures.flatMap(({ criteria }) => criteria.map((criterion) => criterion[textIn[locale]])).join('; ') || null,
    },
    { label: 'group', of: ({ group }) => group?.name ?? null },
    { label: 'day', kind: 'day', of: ({ day }) => day },
    { label: 'validFrom', kind: 'day', of: ({ validFrom }) => validFrom },
    { label: 'validUntil', kind: 'day', of: ({ validUntil }) => validUntil },
    { label: 'standing', of: ({ standing }, { t }) => t(`evidence.standing.${standing}`) },
    {
      label: 'campaignFigure',
      of: ({ title, campaign }, words) => campaign && figureIn(words, title, campaign.figure),
    },
    { label: 'address', of: ({ url }) => url },
    { label: 'files', of: ({ files }) => files.map(({ name }) => name).join('; ') || null },
    { label: 'note', of: ({ note }) => note },
    { label: 'state', of: ({ state }, { t }) => t(`evidence.state.${state}`) },
    { label: 'addedBy', of: ({ addedBy }) => addedBy },
    { label: 'persons', kind: 'number', of: ({ counts }) => counts?.persons ?? null },
    { label: 'organisationCount', kind: 'number', of: ({ counts }) => counts?.organisations ?? null },
    { label: 'companies', kind: 'number', of: ({ counts }) => counts?.companies ?? null },
    { label: 'publicActors', kind: 'number', of: ({ counts }) => counts?.publicActors ?? null },
    { label: 'answerNote', of: ({ word }) => word },
    { label: 'decidedBy', of: ({ decidedBy }) => decidedBy },
    { label: 'decidedAt', kind: 'instant', of: ({ decidedAt }) => decidedAt },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

/** With its unit, its label where the title of the piece does not say it, and, where it is so, that it is to be confirmed. */
function figureIn({ t }: Pick<Words, 't'>, title: string, figure: EvidenceFigure): string {
  const { kind, value, unit, toConfirm } = figure;
  const said = t(`campaigns.figure.${kind}`, { value, unit: unit ?? '' }).trim();
  const told = toConfirm ? `${said} (${t('campaigns.toConfirm')})` : said;
  return [labelBeside(title, figure), told].filter(Boolean).join(' · ');
}

const titleIn = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' } as const;
const textIn = { fr: 'textFr', de: 'textDe', en: 'textEn' } as const;

/** The dated snapshots of a commune as a file, each with its figures. */
export const snapshotFile: ListFile<SnapshotRow> = {
  name: 'snapshots',
  columns: [
    { label: 'day', kind: 'day', of: ({ day }) => day },
    { label: 'kind', of: ({ kind }, { t }) => t(`snapshots.kind.${kind}`) },
    { label: 'snapshotLabel', of: ({ label }) => label },
    { label: 'possible', kind: 'number', of: ({ possible }) => possible },
    { label: 'effective', kind: 'number', of: ({ effective }) => effective },
    { label: 'planned', kind: 'number', of: ({ planned }) => planned },
    { label: 'remaining', kind: 'number', of: ({ remaining }) => remaining },
    { label: 'unknownPoints', kind: 'number', of: ({ unknown }) => unknown },
    { label: 'evidenceCount', kind: 'number', of: ({ evidence }) => evidence },
    { label: 'author', of: ({ createdBy }) => createdBy },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};
