/**
 * Certification of the Pacte Climat 2.0. The levels are percentages of the whole catalogue, awarded after an audit: they
 * say nothing about chapter 6 and are never computed from it.
 *
 * Source: Loi du 25 juin 2021 portant création d'un pacte climat 2.0 avec les communes (Mémorial A482); pacteclimat.lu.
 */
export const CERTIFICATION = {
  levelsPercent: [40, 50, 65, 75],
  /** From this level on also a distinction of the European Energy Award. */
  europeanEnergyAwardPercent: 75,
  validityYears: 3,
  measuresInCatalogue: 64,
  chapters: 6,
  from: '2021-01-01',
  to: '2030-12-31',
  source: 'Loi du 25 juin 2021 portant création d’un pacte climat 2.0 avec les communes (Mémorial A482)',
} as const;

/** The highest level that an audit result reaches, or null below the lowest. */
export function certificationLevel(auditPercent: number): number | null {
  return CERTIFICATION.levelsPercent.findLast((level) => auditPercent >= level) ?? null;
}
