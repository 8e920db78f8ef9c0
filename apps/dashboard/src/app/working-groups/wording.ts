import type { GroupParticipant, WorkingGroupDetail, WorkingGroupRow } from '@zesumme/domain';
import type { MessagePart } from '@zesumme/i18n';
import type { I18n } from '@zesumme/ui';
import { themeName } from '../platform/names';

/** Since when a group exists, as exactly as it is known: "2016", "janvier 2016", "3 janvier 2016". */
export function sinceInWords(
  i18n: I18n,
  { sinceDay, sincePrecision }: Pick<WorkingGroupRow, 'sinceDay' | 'sincePrecision'>,
): string {
  if (sinceDay === null) return '';
  const style = { year: 'year', month: 'monthOfYear', day: 'long' } as const;
  return i18n.day(sinceDay, style[sincePrecision]);
}

/** A day that is known by its month at best: "août 2025". */
export const monthInWords = (i18n: I18n, day: string): string => i18n.day(day, 'monthOfYear');

/** The names of a group's themes: "mobilité, déchets et anti-gaspillage". German nouns keep their capital. */
export function themesInWords(i18n: I18n, themes: WorkingGroupRow['themes']): string {
  const names = themes.map(({ theme }) => themeName(i18n, theme));
  // Commas alone: a theme can have an "and" in its name.
  return (i18n.locale() === 'de' ? names : names.map((name) => name.charAt(0).toLowerCase() + name.slice(1))).join(
    ', ',
  );
}

/** The sentence that opens the page: since when who works together on what. */
export function ledeOf(i18n: I18n, group: WorkingGroupDetail): MessagePart[] {
  // In a real group fictitious members are shown with their mark, and counted nowhere.
  const real = group.participants.filter(({ isDemo }) => group.isDemo || !isDemo);
  const count = (role: GroupParticipant['role']): number => real.filter((each) => each.role === role).length;
  const companies = group.statedCompanies ?? count('member');
  const [partners, communes] = [count('partner'), count('commune')];
  const kinds = [companies, partners, communes].filter((count) => count > 0).length;
  if (kinds === 0) return i18n.parts('workingGroups.page.ledeEmpty');
  const parts = i18n.parts('workingGroups.page.lede', {
    hasSince: group.sinceDay === null ? 'no' : 'yes',
    since: sinceInWords(i18n, group),
    companies,
    partners,
    communes,
    first: kinds === 3 ? 'comma' : companies > 0 && partners > 0 ? 'and' : 'none',
    second: communes > 0 && companies + partners > 0 ? 'and' : 'none',
    total: companies + partners + communes,
    themes: group.themes.length,
    names: themesInWords(i18n, group.themes),
  });
  return capitalised(parts);
}

function capitalised([first, ...rest]: MessagePart[]): MessagePart[] {
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : rest;
}
