import { fold } from '../shared/fold';

const LONGEST = 200;

/** Whether two versions are called the same: those who choose between them read no difference of case, accents or spaces. */
export const isSameName = (one: string, other: string): boolean => fold(one) === fold(other);

/** What a version is called that follows one of this name, until somebody names it: the same with the next free number. */
export function nextVersionName(former: string, taken: readonly string[]): string {
  // A year in brackets is no number: an edition would be invented.
  const [, stem = former, number = '1'] = /^(.*\S) \((\d{1,3})\)$/.exec(former) ?? [];
  for (let next = Number(number) + 1; ; next += 1) {
    const suffix = ` (${next})`;
    const name =
      [...stem]
        .slice(0, LONGEST - suffix.length)
        .join('')
        .trimEnd() + suffix;
    if (!taken.some((each) => isSameName(each, name))) return name;
  }
}
