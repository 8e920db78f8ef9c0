/** The search over everything. */
export const search = {
  everything: 'Tout',
  among: 'Ce qui est cherché',
  most: 'Plus de {most} résultats pour «\u00a0{q}\u00a0». En voici les {most} premiers\u202f: un mot de plus les réduira.',
  kinds: {
    'working-group': 'Groupes',
    meeting: 'Réunions',
    action: 'Actions',
    organisation: 'Organisations',
    contact: 'Contacts',
    'practice-sheet': 'Fiches pratiques',
    campaign: 'Campagnes',
    questionnaire: 'Questionnaires',
    problem: 'Problèmes',
    pilot: 'Projets pilotes',
    idea: 'Idées',
    'shared-service': 'Services partagés',
    flow: 'Flux',
  },
};
