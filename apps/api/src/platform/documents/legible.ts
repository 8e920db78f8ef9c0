const BOX = '\u25a1';

/** All but what the typefaces that come with the product show for certain. */
const uncertain =
  /[^\n\t\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u007e\u00a0-\u02ff\u0300-\u036f\u2010-\u2027\u202f-\u205e\u2070-\u209c\u20a0-\u20bf\u2190-\u2193\u2212\u25a1\u2610\u2611]/gu;

/** For `JSON.stringify`: texts with a box for each character that may be missing from every typeface. */
export const legible = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replace(uncertain, BOX) : value;
