/** Bringing in spreadsheets. */
export const imports = {
  example: {
    functionTitle: 'responsable mobilité',
    group: 'Cloche d’Or',
  },
};
