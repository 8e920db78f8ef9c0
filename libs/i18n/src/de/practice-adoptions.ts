import type { practiceAdoptions as source } from '../fr/practice-adoptions';

export const practiceAdoptions: typeof source = {
  title: 'Wer es umgesetzt hat',
  count:
    '{count, plural, =0 {Noch hat keine Organisation gesagt, dass sie es umgesetzt hat.} one {Eine Organisation hat es umgesetzt.} other {# Organisationen haben es umgesetzt.}}',
  weDidIt: 'Wir haben es umgesetzt',
  editTitle: 'Ändern, was umgesetzt wurde',
  add: 'Mitteilen',
  organisation: 'Organisation',
  onDay: 'Umgesetzt am',
  cost: 'Kosten, in Euro',
  costHint: 'Leer, wenn Sie sie nicht kennen oder nicht nennen.',
  result: 'Ergebnis',
  offersAdviceAsk: 'Wir beraten gern andere Organisationen, über IMS',
  publishedAsk:
    'Alle dürfen unseren Namen, die Kosten und das Ergebnis lesen, wenn uns eine veröffentlichte Gruppe nennt',
  offersAdvice: 'Mit angebotenem Rat',
  offers: 'berät gern',
  costOf: '{cost}\u00a0Euro',
  costUnknown: 'Kosten nicht genannt',
  isPublished: 'für alle lesbar',
  isNotPublished: 'in Ihren Gruppen lesbar',
  order: 'Reihenfolge',
  sort: {
    newest: 'Die neuesten',
    oldest: 'Die ältesten',
    name: 'Nach Namen',
    cheapest: 'Die günstigsten',
    dearest: 'Die teuersten',
  },
  noneFound: 'Niemand passt dazu',
  editOne: 'Ändern: {name}',
  removeOne: 'Entfernen: {name}',
  added: 'Notiert. Danke.',
  removed: 'Vom Blatt entfernt.',
};
