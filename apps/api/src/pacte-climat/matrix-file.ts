import type { StreamableFile } from '@nestjs/common';
import {
  EXPORT_LIMIT,
  type ExportChoice,
  type MatrixCell,
  type MatrixFigure,
  type MatrixPage,
  type MatrixQuery,
  type MatrixRow,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { type Cell, type CellKind, type Table, type Words, downloadOf, wordsFor } from '../platform/spreadsheets';
import { chapter6Matrix } from './matrix';

type Asked = Omit<MatrixQuery, 'page' | 'size'> & ExportChoice;
type Measure = MatrixPage['sections'][number]['measures'][number];

/** What of a figure stands in the file: its columns for each measure, and the same for the whole row. */
interface Part {
  name: 'effective' | 'planned' | 'possible' | 'share' | 'reviewedOn' | 'proof';
  kind: CellKind;
  ofCell: (cell: MatrixCell, words: Words) => Cell;
  ofRow: (row: MatrixRow) => Cell;
}

const points = (name: 'effective' | 'planned' | 'possible'): Part => ({
  name,
  kind: 'number',
  ofCell: (cell) => cell[name],
  ofRow: ({ total }) => (name === 'possible' || total.assessed > 0 || total[name] > 0 ? total[name] : null),
});

const parts: Record<MatrixFigure, Part[]> = {
  points: [points('effective'), points('planned'), points('possible')],
  effective: [points('effective')],
  planned: [points('planned')],
  share: [{ name: 'share', kind: 'share', ofCell: ({ share }) => share, ofRow: ({ share }) => share }],
  reviewedOn: [
    {
      name: 'reviewedOn',
      kind: 'day',
      ofCell: ({ reviewedOn }) => reviewedOn,
      ofRow: ({ reviewedOn }) => reviewedOn,
    },
  ],
  proof: [
    {
      name: 'proof',
      kind: 'text',
      ofCell: ({ proof }, { t }) => proof && t(`evidence.coverage.proof.${proof}`),
      ofRow: ({ proven }) => proven,
    },
  ],
};

/**
 * The matrix as a file: for each measure what the figure asks for, and beside it how it stands where it is not assessed. What
 * is not known is empty.
 */
export async function matrixFile(ctx: Ctx, { format, language, ...query }: Asked): Promise<StreamableFile> {
  const page = await chapter6Matrix(ctx, { ...query, page: 1, size: EXPORT_LIMIT });
  return downloadOf(tableOf(page, query.figure, wordsFor(ctx.actor, language)), format, ctx.clock.today());
}

function tableOf({ sections, items }: MatrixPage, figure: MatrixFigure, words: Words): Table {
  const { t, locale } = words;
  const measures = sections.flatMap((section) => section.measures);
  const label = (title: string, name: Part['name']): string =>
    t('pictures.matrix.fileColumn', { measure: title, figure: t(`pictures.figure.${name}`) });
  return {
    name: t('pictures.matrix.title'),
    locale,
    columns: [
      { key: 'commune', label: t('spreadsheets.column.commune'), kind: 'text' },
      { key: 'code', label: t('spreadsheets.column.communeCode'), kind: 'text' },
      { key: 'canton', label: t('spreadsheets.column.canton'), kind: 'text' },
      ...parts[figure].map(({ name, kind }) => ({
        key: `total ${name}`,
        label: label(t('pictures.matrix.whole'), name),
        kind: name === 'proof' ? ('number' as const) : kind,
      })),
      ...measures.flatMap((measure) => [
        ...parts[figure].map(({ name, kind }) => ({
          key: `${measure.id} ${name}`,
          label: label(titleOf(measure, words), name),
          kind,
        })),
        {
          key: `${measure.id} state`,
          label: t('pictures.matrix.fileColumn', {
            measure: titleOf(measure, words),
            figure: t('pictures.state.label'),
          }),
          kind: 'text' as const,
        },
      ]),
      { key: 'demo', label: t('spreadsheets.column.demo'), kind: 'flag' },
    ],
    rows: items.map((row) => ({
      commune: row.commune.name,
      code: row.commune.code,
      canton: row.canton,
      demo: row.isDemo,
      ...Object.fromEntries(parts[figure].map(({ name, ofRow }) => [`total ${name}`, ofRow(row)])),
      ...Object.fromEntries(
        row.cells.flatMap((cell) => [
          ...parts[figure].map(({ name, ofCell }) => [`${cell.measureId} ${name}`, ofCell(cell, words)]),
          [`${cell.measureId} state`, t(`pictures.state.${cell.state}`)],
        ]),
      ),
    })),
  };
}

const titleOf = ({ titleFr, titleDe, titleEn }: Measure, { locale }: Words): string =>
  ({ fr: titleFr, de: titleDe, en: titleEn })[locale];
