/** What XML cannot hold. It is refused where people type; what came otherwise is left out. */
const unfit = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text that XML can hold. */
export const xmlText = (text: string): string => text.replace(unfit, '');
