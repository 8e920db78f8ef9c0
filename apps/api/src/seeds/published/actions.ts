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
  communes?: readonly string[];
}

const imsPage = 'Source : IMS Luxembourg, page « Pacte Climat ».';

/**
 * What the source reports as carried out or going on. Where no day is published, none is given, and nobody is named as
 * responsible. Campaigns stand in `campaigns.ts`.
 */
const actions: readonly Published[] = [
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

/** The guide and what follows from it, as actions of their groups. */
export async function loadActions(ctx: Ctx): Promise<void> {
  const createdAt = ctx.clock.instant();
  await insertAll(
    ctx,
    Action,
    actions.map(({ key, group, title, description, status, theme }): Action => ({
      id: actionId(key),
      groupId: groupId(group),
      title: french(title),
      description: french(description),
      synergy: 'joint-activity',
      status,
      themeId: themeId(theme),
      startDay: null,
      dueDay: null,
      progress: status === 'done' ? 100 : 0,
      doneDay: null,
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
