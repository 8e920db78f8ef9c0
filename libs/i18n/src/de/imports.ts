/** Bringing in spreadsheets. */
export const imports = {
  example: {
    functionTitle: 'Mobilitätsbeauftragte',
    group: 'Cloche d’Or',
  },
};
