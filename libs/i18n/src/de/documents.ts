export const documents = {
  broker: 'IMS Luxembourg, neutrale Stelle',
  page: 'Seite',
  of: 'von',
  draft: 'Entwurf',
  demonstration: 'Demonstration',
};
