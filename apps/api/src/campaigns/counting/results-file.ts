import type { CampaignResults, CampaignTeamResult, ResultMode } from '@zesumme/domain';
import type { ListFile, Words } from '../../platform/spreadsheets';

/** A line of the results: of organisations, or of modes. */
interface Line {
  part: 'total' | 'organisation' | 'team' | 'before' | 'during' | 'after';
  names: (words: Words) => string[];
  participants: number | null;
  staff: number | null;
  days: number | null;
  km: number | null;
  greenKm: number | null;
  grossKg: number | null;
  additionalKg: number | null;
}

const nothing = {
  participants: null,
  staff: null,
  days: null,
  km: null,
  greenKm: null,
  grossKg: null,
  additionalKg: null,
};

const modeNames =
  (modes: readonly ResultMode[]) =>
  ({ t }: Words): string[] =>
    modes.map((mode) => t(`campaignCounting.mode.${mode}`));

/** The results as lines, as the page tells them and no more. */
export function resultLines(
  { participants, total, rows, before, during, after }: CampaignResults,
  teams: readonly CampaignTeamResult[],
): Line[] {
  return [
    { ...nothing, part: 'total', names: () => [], participants, ...total },
    ...rows.map((row): Line => ({
      ...nothing,
      part: 'organisation',
      names: () => row.organisations.map(({ name }) => name),
      participants: row.participants,
      staff: row.staff,
      ...row.figures,
    })),
    ...teams.map((row): Line => ({
      ...nothing,
      part: 'team',
      names: ({ t }) => [
        row.organisation.name,
        ...row.teams.map(({ name }) => name),
        ...(row.withoutTeam ? [t('campaignCounting.teams.without')] : []),
      ],
      participants: row.participants,
      staff: row.headCount,
      ...row.figures,
    })),
    ...peopleLines('before', before),
    ...during.map(({ modes, days, km }): Line => ({ ...nothing, part: 'during', names: modeNames(modes), days, km })),
    ...peopleLines('after', after),
  ];
}

const peopleLines = (part: 'before' | 'after', rows: CampaignResults['before']): Line[] =>
  rows.map(({ modes, people }) => ({ ...nothing, part, names: modeNames(modes), participants: people }));

/** How they are written. */
export const resultsFile: ListFile<Line> = {
  name: 'campaignResults',
  columns: [
    { label: 'campaignPart', of: ({ part }, { t }) => t(`campaignCounting.results.part.${part}`) },
    { label: 'name', of: ({ names }, words) => names(words) },
    { label: 'campaignPeople', kind: 'number', of: ({ participants }) => participants },
    { label: 'campaignStaff', kind: 'number', of: ({ staff }) => staff },
    { label: 'campaignDays', kind: 'number', of: ({ days }) => days },
    { label: 'campaignKm', kind: 'number', of: ({ km }) => km },
    { label: 'campaignGreenKm', kind: 'number', of: ({ greenKm }) => greenKm },
    { label: 'campaignGross', kind: 'number', of: ({ grossKg }) => grossKg },
    { label: 'campaignAdditional', kind: 'number', of: ({ additionalKg }) => additionalKg },
  ],
};
