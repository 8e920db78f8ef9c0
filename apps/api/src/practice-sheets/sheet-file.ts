import type { PracticeSheetRow } from '@zesumme/domain';
import type { ListFile, Words } from '../platform/spreadsheets';

const grades = ['low', 'middle', 'high'] as const;

function gradeIn(what: 'time' | 'difficulty' | 'cost', grade: number | null, { t }: Words): string | null {
  const name = grade === null ? undefined : grades[grade - 1];
  return name ? t(`practiceSheets.grade.${what}.${name}`) : null;
}

/** Practice sheets as a file; a grade that nobody has entered stays empty. */
export const sheetFile: ListFile<PracticeSheetRow> = {
  name: 'practiceSheets',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'summary', of: ({ summary }) => summary },
    { label: 'time', of: ({ time }, words) => gradeIn('time', time, words) },
    { label: 'difficulty', of: ({ difficulty }, words) => gradeIn('difficulty', difficulty, words) },
    { label: 'cost', of: ({ cost }, words) => gradeIn('cost', cost, words) },
    { label: 'examples', kind: 'number', of: ({ examples }) => examples },
    { label: 'published', kind: 'flag', of: ({ published }) => published },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};
