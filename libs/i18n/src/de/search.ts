/** The search over everything. */
export const search = {
  everything: 'Alles',
  among: 'Was gesucht wird',
  most: 'Mehr als {most} Treffer für „{q}“. Hier stehen die ersten {most}; ein weiteres Wort macht es weniger.',
  kinds: {
    'working-group': 'Gruppen',
    meeting: 'Sitzungen',
    action: 'Aktionen',
    organisation: 'Organisationen',
    contact: 'Kontakte',
    'practice-sheet': 'Praxisblätter',
    campaign: 'Kampagnen',
    questionnaire: 'Fragebögen',
    problem: 'Probleme',
    pilot: 'Pilotprojekte',
    idea: 'Ideen',
    'shared-service': 'Gemeinsame Dienste',
    flow: 'Stoffströme',
  },
};
