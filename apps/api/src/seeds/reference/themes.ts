import type { Theme } from '../../territory/theme.entity';
import { seedId } from '../rows';

/**
 * The transversal themes to begin with: mobility, which recurs most, then what the synergies and the measures of chapter 6
 * name. Project managers rename, add and archive them.
 */
const names = [
  ['mobility', 'Mobilité', 'Mobilität', 'Mobility'],
  ['circular-economy', 'Économie circulaire', 'Kreislaufwirtschaft', 'Circular economy'],
  ['waste', 'Déchets et anti-gaspillage', 'Abfall und Verschwendung', 'Waste and wastefulness'],
  ['biodiversity', 'Jardins et biodiversité', 'Gärten und Biodiversität', 'Gardens and biodiversity'],
  ['energy', 'Énergie', 'Energie', 'Energy'],
  ['adaptation', 'Adaptation au climat', 'Anpassung an das Klima', 'Climate adaptation'],
  ['air-quality', 'Qualité de l\u2019air', 'Luftqualität', 'Air quality'],
] as const;

export type ThemeSlug = (typeof names)[number][0];

export const themeId = (slug: ThemeSlug): string => seedId('theme', slug);

export const themes: readonly Theme[] = names.map(([slug, nameFr, nameDe, nameEn]) => ({
  id: themeId(slug),
  slug,
  nameFr,
  nameDe,
  nameEn,
  archivedAt: null,
  version: 1,
}));
