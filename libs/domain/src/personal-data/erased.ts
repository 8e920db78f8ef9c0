/**
 * What stands in the place of an erased name, wherever it stood: in French like the rest of what the product writes into
 * records, since a stored word is read in every language.
 */
export const ERASED = { givenName: 'Personne', familyName: 'effacée', name: 'Personne effacée' } as const;
