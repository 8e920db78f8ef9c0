/** What names, titles and texts of the load data are put together from. All of it is made up. */
export const givenNames = [
  ...['Alain', 'Aline', 'Andrée', 'Anouk', 'Bernard', 'Carine', 'Charel', 'Chantal', 'Christophe', 'Claudine'],
  ...['Cécile', 'Daniel', 'Danielle', 'Diane', 'Élise', 'Emma', 'Éric', 'Fabienne', 'Félix', 'François'],
  ...['Gilles', 'Guy', 'Hélène', 'Henri', 'Isabelle', 'Jacques', 'Jang', 'Jean-Marc', 'Joëlle', 'Josée'],
  ...['Karin', 'Laurent', 'Léa', 'Lynn', 'Manon', 'Marc', 'Marianne', 'Martine', 'Max', 'Michèle'],
  ...['Mireille', 'Nathalie', 'Nico', 'Pascale', 'Patrick', 'Paul', 'Pit', 'Romain', 'Sandra', 'Serge'],
  ...['Simone', 'Stéphane', 'Sven', 'Sylvie', 'Thierry', 'Tom', 'Valérie', 'Véronique', 'Yves', 'Zoé'],
] as const;

export const familyNames = [
  ...['Adam', 'Bauer', 'Becker', 'Biver', 'Braun', 'Clement', 'Da Silva', 'Diederich', 'Dumont', 'Engel'],
  ...['Faber', 'Feller', 'Ferreira', 'Frantzen', 'Gérard', 'Goergen', 'Hansen', 'Hoffmann', 'Jacoby', 'Kayser'],
  ...['Kieffer', 'Klein', 'Kohn', 'Kremer', 'Lambert', 'Lentz', 'Majerus', 'Martins', 'Mertens', 'Meyer'],
  ...['Muller', 'Nilles', 'Olinger', 'Pereira', 'Peters', 'Reding', 'Reuter', 'Rodrigues', 'Santer', 'Schaack'],
  ...['Schiltz', 'Schmit', 'Schneider', 'Simon', 'Steichen', 'Thill', 'Thoma', 'Wagner', 'Weber', 'Weyland'],
] as const;

export const functions = [
  'Responsable mobilité',
  'Responsable développement durable',
  'Gestion des bâtiments',
  'Ressources humaines',
  'Direction générale',
  'Achats et services généraux',
  'Service écologique',
  'Communication',
] as const;

export const businesses = [
  ...['Assurances', 'Audit', 'Banque', 'Boulangerie', 'Brasserie', 'Bureau d’études', 'Charpente', 'Clinique'],
  ...['Conseil', 'Construction', 'Énergies', 'Fiduciaire', 'Fonderie', 'Formation', 'Garage', 'Hôtel'],
  ...['Immobilière', 'Imprimerie', 'Informatique', 'Jardins', 'Laboratoire', 'Librairie', 'Logistique', 'Menuiserie'],
  ...['Nettoyage', 'Papeterie', 'Pharmacie', 'Recyclage', 'Restauration', 'Sécurité', 'Télécom', 'Transports'],
] as const;

export const places = [
  ...['de l’Alzette', 'du Aachterbësch', 'de la Chaussée', 'des Coteaux', 'de l’Éclair', 'de l’Étang', 'du Grund'],
  ...['du Haut-Plateau', 'de la Mamer', 'de la Mess', 'du Moulin', 'de l’Ourthe', 'du Parc', 'de la Pétrusse'],
  ...['du Pont-Neuf', 'des Prés', 'du Quai', 'de la Sûre', 'du Tramway', 'du Vallon', 'du Verger', 'de la Wiltz'],
] as const;

export const services = ['Administration', 'Agence', 'Office', 'Régie', 'Service'] as const;

export const subjects = [
  ...['le covoiturage', 'le plan de mobilité', 'les abris à vélos', 'la navette de midi', 'le télétravail'],
  ...['les déchets de cantine', 'la collecte commune du papier', 'les gobelets réutilisables', 'le don de mobilier'],
  ...['les toitures vertes', 'les haies et les prairies fleuries', 'l’éclairage de nuit', 'la récupération d’eau'],
  ...['les bornes de recharge', 'l’achat groupé d’électricité', 'la chaleur des serveurs', 'les îlots de chaleur'],
  ...['l’accueil des nouveaux voisins', 'la semaine de la mobilité', 'les palettes et les cartons', 'le compost'],
] as const;

export const meetingTitles = [
  'Réunion plénière sur',
  'Atelier sur',
  'Point d’étape sur',
  'Visite de site et échange sur',
  'Comité de pilotage sur',
] as const;

export const itemTitles = [
  'Où en est',
  'Retour d’expérience sur',
  'Proposition pour',
  'Chiffres de l’année sur',
  'Décision sur',
  'Tour de table sur',
] as const;

export const acts = [
  'Préparer un guide sur',
  'Lancer un pilote pour',
  'Mesurer ensemble',
  'Négocier un contrat commun pour',
  'Organiser une journée sur',
  'Informer le personnel sur',
] as const;

export const news = [
  'Les premières réponses sont arrivées et sont réunies dans un tableau.',
  'Le devis du fournisseur est attendu pour la fin du mois.',
  'Deux entreprises de plus se sont jointes à l’essai.',
  'La commune a donné son accord de principe.',
  'Le calendrier est décalé de deux semaines, à cause du chantier.',
  'Les résultats sont présentés à la prochaine réunion.',
  'Une visite sur place a eu lieu avec les gestionnaires des bâtiments.',
] as const;

export const rooms = ['Salle de conférence', 'Cantine', 'Maison communale', 'Centre de formation', 'Atelier'] as const;
