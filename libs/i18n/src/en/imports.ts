/** Bringing in spreadsheets. */
export const imports = {
  example: {
    functionTitle: 'mobility manager',
    group: 'Cloche d’Or',
  },
};
