const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * French text as it is printed: typographic apostrophes, a no-break space before ":" and inside « », a narrow one before
 * ; ! ? % and between the groups of a number. So that the texts of the seeds can be typed, read and compared with a plain
 * keyboard.
 */
export function french(text: string): string {
  return text
    .replaceAll("'", '\u2019')
    .replace(/ :/g, `${NO_BREAK}:`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`)
    .replace(/ ([;!?%])/g, `${NARROW}$1`)
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${NARROW}`);
}

/** The same for a field that may be absent. */
export const frenchOrNull = (text: string | null | undefined): string | null => (text ? french(text) : null);
