import type { FlowKind } from './flow.rules';

/** A flow of the set that matching is tried on: its key, its text, its waste code, its activity, and where it is. */
export type LabelledFlow = readonly [
  key: string,
  label: string,
  wasteCode: string | null,
  nace: string | null,
  place: 'cloche' | 'kirchberg' | 'bettembourg' | 'foetz' | 'diekirch',
  kind?: FlowKind,
];

/** Longitude and latitude of the places, to about a kilometre. */
export const labelledPlaces = {
  cloche: [6.12, 49.58],
  kirchberg: [6.16, 49.63],
  bettembourg: [6.1, 49.52],
  foetz: [6.0, 49.52],
  diekirch: [6.16, 49.87],
} as const;

/** Offers as companies would type them, in three languages, some without a code. Made up by us. */
export const labelledOffers: readonly LabelledFlow[] = [
  ['o-pallets-fr', 'Palettes en bois usagées', '150103', '46', 'bettembourg'],
  ['o-pallets-de', 'Europaletten, gebraucht', null, '52', 'diekirch'],
  ['o-crates', 'Cageots en bois', '150103', '47', 'foetz'],
  ['o-timber', 'Poutres de charpente démontées', '170201', '41', 'foetz'],
  ['o-sawdust', 'Sägemehl aus Buche', '030105', '16', 'diekirch'],
  ['o-coffee', 'Marc de café de la cantine', '200108', '64', 'kirchberg'],
  ['o-coffee-de', 'Kaffeesatz aus dem Restaurant', null, '56', 'cloche'],
  ['o-bread', 'Pain invendu du jour', '020601', '10', 'bettembourg'],
  ['o-canteen', 'Speisereste aus der Küche', '200108', '84', 'kirchberg'],
  ['o-grain', 'Drêches de brasserie', '020704', '11', 'diekirch'],
  ['o-oil', 'Huile de friture usagée', '200125', '56', 'cloche'],
  ['o-engine-oil', 'Altöl aus der Werkstatt', '130205', '95', 'foetz'],
  ['o-cardboard', 'Cartons d’emballage vides', '150101', '47', 'cloche'],
  ['o-paper', 'Altpapier aus Büros', '200101', '69', 'kirchberg'],
  ['o-film', 'Film étirable transparent', '150102', '52', 'bettembourg'],
  ['o-bigbag', 'Big bags vides, propres', '150102', '20', 'foetz'],
  ['o-plastic-cuts', 'Chutes plastiques PE', '120105', '22', 'foetz'],
  ['o-steel', 'Chutes d’acier', '120101', '25', 'diekirch'],
  ['o-copper', 'Kupferkabelreste', '170411', '43', 'cloche'],
  ['o-rubble', 'Bauschutt, sortenrein', '170107', '43', 'bettembourg'],
  ['o-soil', 'Terre végétale excavée', '170504', '42', 'cloche'],
  ['o-glass', 'Vitrages déposés', '170202', '43', 'kirchberg'],
  ['o-plaster', 'Plaques de plâtre, chutes', '170802', '43', 'cloche'],
  ['o-desks', 'Bureaux et chaises en bon état', '200307', '66', 'kirchberg'],
  ['o-laptops', 'Laptops aus dem Austausch', '200136', '62', 'kirchberg'],
  ['o-textile', 'Arbeitskleidung, ausgemustert', '200110', '81', 'bettembourg'],
  ['o-grass', 'Tonte et branchages', '200201', '81', 'kirchberg'],
  ['o-heat', 'Chaleur fatale du centre de données', null, '63', 'bettembourg', 'energy'],
  ['o-storage', 'Lagerfläche 300 m²', null, '52', 'bettembourg', 'capacity'],
  ['o-rooms', 'Salle de réunion le soir', null, '64', 'kirchberg', 'capacity'],
  ['o-truck', 'Retour à vide vers Diekirch', null, '49', 'cloche', 'logistics'],
  ['o-parking', 'Parkplätze am Wochenende', null, '69', 'kirchberg', 'capacity'],
];

/** Needs, each with the offers that we would show a project manager for it; everything else is none. Judged by hand, by us. */
export const labelledNeeds: readonly (readonly [need: LabelledFlow, relevant: readonly string[]])[] = [
  [
    ['n-pallets', 'Wir suchen Holzpaletten', '150103', '49', 'foetz'],
    ['o-pallets-fr', 'o-pallets-de', 'o-crates'],
  ],
  [
    ['n-reuse-wood', 'Vieux bois pour meubles', '170201', '31', 'bettembourg'],
    ['o-timber', 'o-pallets-fr', 'o-pallets-de', 'o-crates'],
  ],
  [['n-litter', 'Sciure pour litière', null, '01', 'diekirch'], ['o-sawdust']],
  [
    ['n-mushrooms', 'Coffee grounds for mushrooms', null, '01', 'cloche'],
    ['o-coffee', 'o-coffee-de'],
  ],
  [
    ['n-biogas', 'Biodéchets pour la biométhanisation', '200108', '35', 'bettembourg'],
    ['o-canteen', 'o-coffee', 'o-coffee-de', 'o-bread', 'o-grain'],
  ],
  [
    ['n-feed', 'Altbrot oder Treber als Futter', '020601', '01', 'diekirch'],
    ['o-bread', 'o-grain'],
  ],
  [['n-biodiesel', 'Used cooking oil', '200125', '20', 'foetz'], ['o-oil']],
  [['n-regenerate', 'Huile moteur usagée', '130205', '38', 'bettembourg'], ['o-engine-oil']],
  [['n-boxes', 'Boxes for shipping, cardboard', '150101', '53', 'cloche'], ['o-cardboard']],
  [
    ['n-pulp', 'Vieux papier et carton', '191201', '17', 'foetz'],
    ['o-paper', 'o-cardboard'],
  ],
  [
    ['n-regrind', 'PE-Kunststoff zum Mahlen', '191204', '22', 'foetz'],
    ['o-plastic-cuts', 'o-film', 'o-bigbag'],
  ],
  [['n-bags', 'Bigbag gebraucht', null, '38', 'bettembourg'], ['o-bigbag']],
  [['n-scrap', 'Ferraille et acier', '191202', '24', 'foetz'], ['o-steel']],
  [['n-cable', 'Câbles pour recyclage du cuivre', '191203', '38', 'bettembourg'], ['o-copper']],
  [['n-aggregate', 'Gravats propres pour sous-couche', '170107', '42', 'foetz'], ['o-rubble']],
  [['n-topsoil', 'Mutterboden gesucht', '170504', '81', 'kirchberg'], ['o-soil']],
  [['n-windows', 'Fensterglas für Gewächshaus', '200102', '01', 'diekirch'], ['o-glass']],
  [['n-gypsum', 'Gipskarton für Recycling', '170802', '23', 'bettembourg'], ['o-plaster']],
  [['n-furniture', 'Mobilier de bureau pour association', null, '94', 'cloche'], ['o-desks']],
  [['n-computers', 'Ordinateurs pour école', '200136', '85', 'foetz'], ['o-laptops']],
  [['n-rags', 'Textiles pour chiffons', '191208', '13', 'foetz'], ['o-textile']],
  [['n-compost', 'Grünschnitt für Kompost', '200201', '38', 'bettembourg'], ['o-grass']],
  [['n-greenhouse', 'Abwärme für Gewächshaus', null, '01', 'bettembourg', 'energy'], ['o-heat']],
  [['n-warehouse', 'Entrepôt pour trois mois', null, '46', 'foetz', 'capacity'], ['o-storage']],
  [['n-choir', 'Besprechungsraum für Verein', null, '94', 'kirchberg', 'capacity'], ['o-rooms']],
  [['n-return', 'Camion pour livraison à Diekirch', null, '46', 'bettembourg', 'logistics'], ['o-truck']],
  [['n-park', 'Places de stationnement le samedi', null, '47', 'kirchberg', 'capacity'], ['o-parking']],
];
