/** Measures of versions of the catalogue that a commune has left. */
export const formerMeasures = {
  title: 'Commentaires ouverts sur des mesures d’une version précédente',
  mark: 'version précédente\u00a0: {version}',
  one: 'Une mesure',
};
