export const documents = {
  broker: 'IMS Luxembourg, neutral broker',
  page: 'Page',
  of: 'of',
  draft: 'Draft',
  demonstration: 'Demonstration',
};
