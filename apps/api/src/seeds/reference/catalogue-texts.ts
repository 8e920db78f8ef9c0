/** A text in French and German. */
export interface Translated {
  fr: string;
  de: string;
}

const text = (fr: string, de: string): Translated => ({ fr, de });

/** What the public pages of pacteclimat.lu do not print in English: our translations of the official titles. */
export const titlesInEnglish: Record<string, string> = {
  'konzept-fur-kommunikation-und-kooperation': 'Concept for communication and cooperation',
  'regionale-zusammenarbeit': 'Regional cooperation',
  'zusammenarbeit-mit-der-privatwirtschaft': 'Cooperation with the private sector',
  'lokale-bevolkerung': 'Local population',
  multiplikatoren: 'Multipliers',
  leuchtturmprojekt: 'Flagship project',
  'finanzielle-forderung': 'Financial support',
};

/**
 * Indicators, criteria, further steps, rules and topics of chapter 6. The shipped file paraphrases the source in English;
 * French and German are our translations of that paraphrase, with the terms of the field, and are shown as such.
 */
export const catalogueTexts: Record<string, Translated> = {
  'number of demonstrable regional cooperation projects on Pacte topics in the last 5 years': text(
    'Nombre de projets de coopération régionale démontrables, sur des thèmes du Pacte Climat, au cours des 5 dernières années',
    'Zahl der nachweisbaren regionalen Kooperationsprojekte zu Themen des Klimapakts in den letzten 5 Jahren',
  ),
  'number of initiatives/projects set up with local private actors': text(
    "Nombre d'initiatives et de projets mis en place avec des acteurs privés locaux",
    'Zahl der Initiativen und Projekte, die mit lokalen privaten Akteuren umgesetzt wurden',
  ),
  'number of actions per year': text("Nombre d'actions par an", 'Zahl der Aktionen pro Jahr'),
  'share of active multipliers (at least one action a year) among those mapped': text(
    'Part des multiplicateurs actifs (au moins une action par an) parmi ceux qui sont recensés',
    'Anteil der aktiven Multiplikatoren (mindestens eine Aktion pro Jahr) an den erfassten',
  ),
  'municipal grants paid per year (EUR per inhabitant)': text(
    'Aides communales versées par an (euros par habitant)',
    'Pro Jahr ausgezahlte kommunale Förderung (Euro je Einwohner)',
  ),
  'inventory of relevant private actors, updated every 2 years': text(
    'Inventaire des acteurs privés concernés, mis à jour tous les 2 ans',
    'Bestandsaufnahme der relevanten privaten Akteure, alle 2 Jahre aktualisiert',
  ),
  'regular talks with all relevant sectors': text(
    'Échanges réguliers avec tous les secteurs concernés',
    'Regelmäßiger Austausch mit allen relevanten Branchen',
  ),
  'concrete projects planned': text('Projets concrets planifiés', 'Konkrete Projekte geplant'),
  'actors involved in measures touching their business': text(
    'Acteurs associés aux mesures qui touchent leur activité',
    'Einbindung der Akteure in Maßnahmen, die ihre Tätigkeit betreffen',
  ),
  'preferred contact point for companies in the commune': text(
    'Point de contact privilégié pour les entreprises au sein de la commune',
    'Bevorzugte Anlaufstelle für Unternehmen in der Gemeinde',
  ),
  'cooperation programmes with local/regional economy': text(
    "Programmes de coopération avec l'économie locale ou régionale",
    'Kooperationsprogramme mit der lokalen oder regionalen Wirtschaft',
  ),
  'awareness actions in companies': text(
    'Actions de sensibilisation dans les entreprises',
    'Sensibilisierungsaktionen in Unternehmen',
  ),
  'regular company round tables, thematic company working groups': text(
    "Tables rondes régulières d'entreprises, groupes de travail thématiques d'entreprises",
    'Regelmäßige Unternehmerrunden, thematische Arbeitsgruppen von Unternehmen',
  ),
  'information days': text("Journées d'information", 'Informationstage'),
  'company networks initiated/supported by the commune': text(
    "Réseaux d'entreprises lancés ou soutenus par la commune",
    'Von der Gemeinde initiierte oder unterstützte Unternehmensnetzwerke',
  ),
  'renewables awareness': text(
    'Sensibilisation aux énergies renouvelables',
    'Sensibilisierung für erneuerbare Energien',
  ),
  'specific programmes with activity zones or companies': text(
    "Programmes spécifiques avec des zones d'activités ou des entreprises",
    'Spezifische Programme mit Gewerbegebieten oder Unternehmen',
  ),
  'joint mobility workshops/projects (e.g. Bike to work, European Mobility Week)': text(
    'Ateliers ou projets de mobilité communs (par exemple « Bike to work », Semaine européenne de la mobilité)',
    'Gemeinsame Mobilitätsworkshops oder -projekte (z. B. „Bike to work“, Europäische Mobilitätswoche)',
  ),
  'planning/extension of activity zones on circular principles': text(
    "Planification ou extension de zones d'activités selon les principes de l'économie circulaire",
    'Planung oder Erweiterung von Gewerbegebieten nach den Grundsätzen der Kreislaufwirtschaft',
  ),
  'condition for a thematic certification': text(
    "Condition d'une certification thématique",
    'Voraussetzung für eine thematische Zertifizierung',
  ),
  'counts for 5 years': text('Compte pendant 5 ans', 'Zählt 5 Jahre lang'),
  'first of its kind in Luxembourg': text('Premier de son genre au Luxembourg', 'Erstes seiner Art in Luxemburg'),
  'published as best practice on pacteclimat.lu': text(
    'Publié comme bonne pratique sur pacteclimat.lu',
    'Als Best Practice auf pacteclimat.lu veröffentlicht',
  ),
  'Communal identity and role model, with a standard for own events (circular economy, fair trade)': text(
    'Identité et exemplarité de la commune, avec un standard pour ses propres événements (économie circulaire, commerce équitable)',
    'Identität und Vorbildfunktion der Gemeinde, mit einem Standard für eigene Veranstaltungen (Kreislaufwirtschaft, fairer Handel)',
  ),
  'Cooperation with regional, national and international authorities': text(
    'Coopération avec les autorités régionales, nationales et internationales',
    'Zusammenarbeit mit regionalen, nationalen und internationalen Behörden',
  ),
  'Cooperation with research and training institutions': text(
    'Coopération avec les établissements de recherche et de formation',
    'Zusammenarbeit mit Forschungs- und Bildungseinrichtungen',
  ),
};
