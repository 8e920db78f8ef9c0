/**
 * The pattern by which the database finds texts in which these words follow each other. It knows capitals of ASCII alone: it may
 * find more, and never less.
 */
export const likeOf = (words: readonly string[]): string =>
  `%${words
    .map((word) =>
      word
        .toLowerCase()
        .replace(/["\\]/g, '%')
        .replace(/[_]/g, '\\_')
        .replace(/[^\p{ASCII}]/gu, '_'),
    )
    .join('%')}%`;
