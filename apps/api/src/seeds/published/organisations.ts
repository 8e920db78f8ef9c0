import { type OrganisationKind, searchTextOf } from '@zesumme/domain';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { PACTE_CLIMAT_PAGE } from './source';

interface Published {
  key: string;
  kind: OrganisationKind;
  name: string;
  shortName?: string;
  website?: string;
  communeCode?: string;
  note: string;
}

const partner = "Partenaire public du groupe de travail de la Cloche d'Or, nommé par IMS Luxembourg.";
const gardens = 'Le guide Corporate Gardens a été publié en collaboration avec cette commune.';
const cups = 'Une de ses pratiques est citée dans la fiche « Tasse et verre ».';

/** Only what the source says of each: no member names of the two zone groups, which it does not give. */
const published: readonly Published[] = [
  {
    key: 'ims',
    kind: 'association',
    name: 'IMS Luxembourg',
    shortName: 'IMS',
    website: 'https://imslux.lu',
    note: 'Inspiring More Sustainability. Interlocuteur neutre et partenaire du Pacte Climat : IMS accompagne les communes et les entreprises sur le chapitre 6, coopération et communication, et assure le lien entre communes et acteurs territoriaux afin de créer des alliances autour de projets innovants, vertueux et durables.',
  },
  { key: 'ponts-et-chaussees', kind: 'public-actor', name: 'Administration des Ponts et Chaussées', note: partner },
  { key: 'avl', kind: 'public-actor', name: 'AVL', note: partner },
  { key: 'rgtr', kind: 'public-actor', name: 'RGTR', note: partner },
  {
    key: 'ministere-mobilite',
    kind: 'public-actor',
    name: 'Ministère de la Mobilité et des Travaux publics',
    note: partner,
  },
  { key: 'bettembourg', kind: 'commune', name: 'Bettembourg', communeCode: '0201', note: gardens },
  { key: 'dudelange', kind: 'commune', name: 'Dudelange', communeCode: '0203', note: gardens },
  { key: 'rbc', kind: 'company', name: 'RBC', note: cups },
  { key: 'electrolux', kind: 'company', name: 'Electrolux', note: cups },
  { key: 'societe-generale', kind: 'company', name: 'Société Générale', note: cups },
];

export const organisationId = (key: string): string => seedId('organisation', key);

/** The bodies that the source names. */
export async function loadOrganisations(ctx: Ctx): Promise<void> {
  const createdAt = ctx.clock.instant();
  const rows = published.map(({ key, kind, name, shortName, website, communeCode, note }): Organisation => ({
    id: organisationId(key),
    kind,
    name,
    shortName: shortName ?? null,
    naceCode: null,
    sizeClass: null,
    website: website ?? null,
    communeCode: communeCode ?? null,
    note: french(note),
    sourceUrl: PACTE_CLIMAT_PAGE,
    isDemo: false,
    archivedAt: null,
    searchText: searchTextOf(name, shortName),
    version: 1,
    createdAt,
  }));
  await insertAll(ctx, Organisation, rows);
}
