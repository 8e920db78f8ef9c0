import { FEWEST_SHOWN } from './hidden-counts';

/** So many people a team has at least: of fewer nothing could ever be told. */
export const SMALLEST_TEAM = FEWEST_SHOWN;
export const MOST_TEAMS = 60;

/** Shorter than the code of a person, so that one is not taken for the other. It opens nothing but taking part. */
export const TEAM_CODE_LENGTH = 8;

/** What a typed code is of, by its length; null where it is of neither. */
export function kindOfCode(code: string, lengthOfPerson: number): 'person' | 'team' | null {
  if (code.length === lengthOfPerson) return 'person';
  return code.length === TEAM_CODE_LENGTH ? 'team' : null;
}

/** Kilometres of one who took part; null where one of both is not told, or of other people than the other. */
export function kmEach(km: number | null, participants: number | null): number | null {
  return km === null || participants === null || participants === 0 ? null : Math.round((km / participants) * 10) / 10;
}
