/** The measures of chapter 6 that actions serve most. */
export const measure = {
  concept: 'konzept-fur-kommunikation-und-kooperation',
  regional: 'regionale-zusammenarbeit',
  privateSector: 'zusammenarbeit-mit-der-privatwirtschaft',
  population: 'lokale-bevolkerung',
  multipliers: 'multiplikatoren',
  flagship: 'leuchtturmprojekt',
  grants: 'finanzielle-forderung',
} as const;
