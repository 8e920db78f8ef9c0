export const documents = {
  broker: 'IMS Luxembourg, tiers neutre',
  page: 'Page',
  of: 'sur',
  draft: 'Projet',
  demonstration: 'Démonstration',
};
