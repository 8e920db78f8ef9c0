export const shell = {
  skip: 'Aller au contenu',
  signIn: 'Se connecter',
  nav: {
    label: 'Navigation principale',
    home: 'Accueil',
    groups: 'Groupes',
    meetings: 'Réunions',
    actions: 'Actions',
    register: 'Registre',
    organisations: 'Organisations',
    chapter6: '{chapter, select, none {Évaluations} other {Chapitre {chapter}}}',
    communes: 'Communes',
    practiceSheets: 'Fiches pratiques',
    publicSheets: 'Fiches pratiques publiques',
    zones: 'Zones',
    accounts: 'Comptes',
    personalData: 'Données personnelles',
    reference: 'Références',
    contact: 'Contact',
  },
  act: {
    newMeeting: 'Nouvelle réunion',
    newAccount: 'Nouveau compte',
  },
  search: {
    label: 'Rechercher partout',
    placeholder: 'Rechercher un groupe, une réunion, une action',
  },
  language: {
    label: 'changer de langue',
  },
  account: {
    label: 'Compte : {name}',
    own: 'Mon compte',
    signOut: 'Se déconnecter',
  },
  scheme: {
    label: 'Couleurs',
    system: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
  },
  footer: {
    accessibility: 'Accessibilité',
    personalData: 'Données personnelles',
    aboutTheData: 'À propos des données',
    contact: 'Contacter IMS',
  },
  expired: {
    title: 'Votre session est terminée',
    text: 'Connectez-vous de nouveau. Ce que vous avez saisi est gardé.',
  },
  notFound: {
    title: 'Page introuvable',
    text: 'Cette adresse ne mène nulle part. Le lien est peut-être ancien.',
    home: 'Aller à l’accueil',
  },
};
