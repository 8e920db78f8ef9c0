/** The search over everything. */
export const search = {
  everything: 'Everything',
  among: 'What is searched',
  most: 'More than {most} results for “{q}”. These are the first {most}; another word narrows them.',
  kinds: {
    'working-group': 'Groups',
    meeting: 'Meetings',
    action: 'Actions',
    organisation: 'Organisations',
    contact: 'Contacts',
    'practice-sheet': 'Practice sheets',
    campaign: 'Campaigns',
    questionnaire: 'Questionnaires',
    problem: 'Problems',
    pilot: 'Pilots',
    idea: 'Ideas',
    'shared-service': 'Shared services',
    flow: 'Flows',
  },
};
