import { type MembershipRole, searchTextOf } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { GroupLink } from '../../working-groups/group-link.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { organisationId } from './organisations';
import { PACTE_CLIMAT_PAGE, PACTE_CLIMAT_SITE } from './source';
import { zoneId } from './zones';

interface Published {
  slug: string;
  name: string;
  purpose: string;
  zone: string | null;
  sinceYear: number | null;
  statedCompanies: number | null;
  takingPart: readonly (readonly [organisation: string, role: MembershipRole])[];
}

const groups: readonly Published[] = [
  {
    slug: 'cloche-d-or',
    name: "Groupe de travail de la Cloche d'Or",
    purpose: `Depuis 2016, ce groupe de travail a été très actif sur le thème de la mobilité. Le développement de la zone, avec les chantiers constants et l'arrivée future du tram à Howald, a bousculé la situation de la mobilité sur toute la zone.

Le groupe fédère 8 grandes entreprises. Il y a une collaboration continue et étroite avec plusieurs acteurs publics, dont l'Administration des Ponts et Chaussées, l'AVL, le RGTR et le Ministère de la Mobilité et des Travaux publics.

Ce groupe dynamise l'accessibilité de la zone pour le Pacte Climat 2.0.`,
    zone: 'cloche-d-or',
    sinceYear: 2016,
    statedCompanies: 8,
    takingPart: [
      ['ponts-et-chaussees', 'partner'],
      ['avl', 'partner'],
      ['rgtr', 'partner'],
      ['ministere-mobilite', 'partner'],
    ],
  },
  {
    slug: 'kirchberg',
    name: 'Groupe de travail du Kirchberg',
    purpose: `Au cours des 3 dernières années, le groupe de travail du Kirchberg s'est agrandi à 20 entreprises engagées autour du sujet de la mobilité.

Les campagnes « Positive Drive » et « Mobilize your Company » ont montré une collaboration et une volonté d'échange de bonnes pratiques année après année.

L'importance d'adopter de nouveaux modes de mobilité et de changer les habitudes est une des priorités pour la zone.`,
    zone: 'kirchberg',
    sinceYear: null,
    statedCompanies: 20,
    takingPart: [],
  },
  {
    slug: 'corporate-gardens',
    name: 'Corporate Gardens',
    purpose: `Après la publication du guide Corporate Gardens en collaboration avec les communes de Bettembourg et Dudelange, IMS s'est engagé à promouvoir des actions de corporate gardens au sein des entreprises.

La sensibilisation et l'information autour des différentes formes, ainsi que les premiers pas à suivre, se poursuivront avec des collaborations et des mises en place de projets tout au long du Pacte Climat 2.0.`,
    zone: null,
    sinceYear: null,
    statedCompanies: null,
    takingPart: [
      ['bettembourg', 'commune'],
      ['dudelange', 'commune'],
    ],
  },
];

const links = [
  { label: 'Pacte Climat', url: PACTE_CLIMAT_SITE },
  { label: "Source : page « Pacte Climat » d'IMS Luxembourg", url: PACTE_CLIMAT_PAGE },
];

/** The name of a published group, or null for another one. */
export const publishedName = (slug: string): string | null => groups.find((group) => group.slug === slug)?.name ?? null;

export const groupId = (slug: string): string => seedId('working-group', slug);

/** The three working groups as the source describes them, published, with the partners and communes it names. */
export async function loadWorkingGroups(ctx: Ctx): Promise<void> {
  const now = ctx.clock.instant();
  await insertAll(
    ctx,
    WorkingGroup,
    groups.map(({ slug, name, purpose, zone, sinceYear, statedCompanies }): WorkingGroup => ({
      id: groupId(slug),
      slug,
      name: french(name),
      purpose: french(purpose),
      zoneId: zone && zoneId(zone),
      sinceDay: sinceYear === null ? null : `${sinceYear}-01-01`,
      sincePrecision: 'year',
      leadAccountId: null,
      state: 'active',
      locale: 'fr',
      publishedAt: now,
      statedCompanies,
      statedSourceUrl: PACTE_CLIMAT_PAGE,
      isDemo: false,
      archivedAt: null,
      searchText: searchTextOf(name, purpose),
      version: 1,
      createdAt: now,
    })),
  );
  await insertAll(ctx, Membership, groups.flatMap(memberships));
  await insertAll(ctx, GroupLink, groups.flatMap(linksOf));
}

/** Since when they take part is not published. */
const memberships = ({ slug, takingPart }: Published): Membership[] =>
  takingPart.map(([organisation, role]) => ({
    id: seedId('membership', `${slug}/${organisation}`),
    groupId: groupId(slug),
    organisationId: organisationId(organisation),
    role,
    fromDay: null,
    toDay: null,
    isDemo: false,
    version: 1,
  }));

const linksOf = ({ slug }: Published): GroupLink[] =>
  links.map(({ label, url }, position) => ({
    id: seedId('group-link', `${slug}/${position}`),
    groupId: groupId(slug),
    label: french(label),
    url,
    position,
  }));
