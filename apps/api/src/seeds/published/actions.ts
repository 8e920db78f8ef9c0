import { type ActionStatus, actionSearchText } from '@zesumme/domain';
import { Action } from '../../actions/action.entity';
import { ActionCommune } from '../../actions/action-commune.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import { groupId } from './working-groups';

interface Published {
  key: string;
  group: string;
  title: string;
  description: string;
  status: ActionStatus;
  theme: ThemeSlug;
  startDay?: string;
  doneDay?: string;
  communes?: readonly string[];
}

const imsPage = 'Source : IMS Luxembourg, page « Pacte Climat ».';

/**
 * What the source reports as carried out or going on. A campaign is an action for now. Where no day is published, none is
 * given, and nobody is named as responsible.
 */
const actions: readonly Published[] = [
  {
    key: 'campagne-cloche-d-or-2017',
    group: 'cloche-d-or',
    title: 'Campagne de mobilité 2017',
    description: `Du 2 mai au 9 juin 2017, 7 organisations de la zone, qui comptent 7 800 salariés, ont pris part à la campagne : 732 utilisateurs, dont 51 % uniquement en voiture et 22 % multimodaux.

Les données étaient anonymes. Aucun chiffre de CO2 mesuré n'est publié.`,
    status: 'done',
    theme: 'mobility',
    startDay: '2017-05-02',
    doneDay: '2017-06-09',
  },
  {
    key: 'campagne-kirchberg-2018',
    group: 'kirchberg',
    title: 'Campagne de mobilité 2018',
    description: `En 2018, 8 organisations et plus de 320 utilisateurs ont pris part à la campagne pendant six semaines.

Les données étaient anonymes. Ni les jours ni un chiffre de CO2 mesuré ne sont publiés.`,
    status: 'done',
    theme: 'mobility',
  },
  {
    key: 'positive-drive',
    group: 'kirchberg',
    title: 'Campagne « Positive Drive »',
    description: `La campagne a montré une collaboration et une volonté d'échange de bonnes pratiques année après année.

${imsPage}`,
    status: 'done',
    theme: 'mobility',
  },
  {
    key: 'mobilize-your-company',
    group: 'kirchberg',
    title: 'Campagne « Mobilize your Company »',
    description: `La campagne a montré une collaboration et une volonté d'échange de bonnes pratiques année après année.

${imsPage}`,
    status: 'done',
    theme: 'mobility',
  },
  {
    key: 'guide-corporate-gardens',
    group: 'corporate-gardens',
    title: 'Guide Corporate Gardens',
    description: `Le guide a été publié en collaboration avec les communes de Bettembourg et Dudelange.

${imsPage}`,
    status: 'done',
    theme: 'biodiversity',
    communes: ['0201', '0203'],
  },
  {
    key: 'promotion-corporate-gardens',
    group: 'corporate-gardens',
    title: 'Promouvoir les corporate gardens dans les entreprises',
    description: `IMS s'est engagé à promouvoir des actions de corporate gardens au sein des entreprises : sensibilisation et information autour des différentes formes, premiers pas à suivre, collaborations et projets, tout au long du Pacte Climat 2.0.

${imsPage}`,
    status: 'under-way',
    theme: 'biodiversity',
  },
];

const actionId = (key: string): string => seedId('action', key);

/** The campaigns and the guide, as actions of their groups. */
export async function loadActions(ctx: Ctx): Promise<void> {
  const createdAt = ctx.clock.instant();
  await insertAll(
    ctx,
    Action,
    actions.map(({ key, group, title, description, status, theme, startDay, doneDay }): Action => ({
      id: actionId(key),
      groupId: groupId(group),
      title: french(title),
      description: french(description),
      synergy: 'joint-activity',
      status,
      themeId: themeId(theme),
      startDay: startDay ?? null,
      dueDay: null,
      progress: status === 'done' ? 100 : 0,
      doneDay: doneDay ?? null,
      meetingId: null,
      agendaItemId: null,
      isDemo: false,
      searchText: actionSearchText(title, description),
      version: 1,
      createdAt,
    })),
  );
  const communes = actions.flatMap(({ key, communes: codes = [] }) =>
    codes.map((communeCode): ActionCommune => ({ actionId: actionId(key), communeCode, share: null })),
  );
  await insertAll(ctx, ActionCommune, communes);
}
