import { actionSearchText } from '@zesumme/domain';
import { ActionCommune } from '../../../actions/action-commune.entity';
import { ActionMeasure } from '../../../actions/action-measure.entity';
import { ActionResponsible } from '../../../actions/action-responsible.entity';
import { ActionUpdate } from '../../../actions/action-update.entity';
import type { Action } from '../../../actions/action.entity';
import { french, frenchOrNull } from '../../french';
import { groupId, organisationId } from '../../published';
import { measureId } from '../../reference/catalogue';
import { themeId } from '../../reference/themes';
import { seedId } from '../../rows';
import { accountOf } from '../accounts';
import type { Calendar } from '../calendar';
import { agendaItemId, meetingId } from '../meetings';
import { authorLabel, mainContact } from '../organisations';
import type { PlannedAction } from './plan';

export const actionId = (key: string): string => seedId('action', key);

export function actionRow(calendar: Calendar, group: string, action: PlannedAction): Action {
  const { key, title, description, synergy, status, theme, start, due, done, bornIn } = action;
  const day = (offset: number | undefined): string | null => (offset === undefined ? null : calendar.day(offset));
  return {
    id: actionId(key),
    groupId: groupId(group),
    title: french(title),
    description: frenchOrNull(description),
    synergy,
    status,
    themeId: themeId(theme),
    startDay: day(start),
    dueDay: day(due),
    progress: status === 'done' ? 100 : (action.progress ?? 0),
    doneDay: day(done),
    meetingId: bornIn ? meetingId(bornIn[0]) : null,
    agendaItemId: bornIn ? agendaItemId(...bornIn) : null,
    isDemo: true,
    searchText: actionSearchText(title, description ?? null),
    version: 1,
    createdAt: calendar.instant(calendar.day(action.made), '16:30'),
  };
}

export const responsibleRows = ({ key, responsible }: PlannedAction): ActionResponsible[] =>
  responsible.map((organisation) => ({
    id: seedId('action-responsible', `${key}/${organisation}`),
    actionId: actionId(key),
    organisationId: organisationId(organisation),
    contactId: mainContact(organisation, 0)?.id ?? null,
  }));

export const communeRows = ({ key, communes = {} }: PlannedAction): ActionCommune[] =>
  Object.entries(communes).map(([communeCode, share]) => ({ actionId: actionId(key), communeCode, share }));

export const measureRows = ({ key, measures = [] }: PlannedAction): ActionMeasure[] =>
  measures.map((slug) => ({ actionId: actionId(key), measureId: measureId(slug) }));

export const updateRows = (calendar: Calendar, { key, news = [] }: PlannedAction): ActionUpdate[] =>
  news.map(({ on, by, text, link }, index) => ({
    id: seedId('action-update', `${key}/${index}`),
    actionId: actionId(key),
    at: calendar.instant(calendar.day(on), '15:10'),
    accountId: accountOf(by),
    contactId: null,
    authorLabel: authorLabel(by),
    text: french(text),
    linkUrl: link ?? null,
    isDemo: true,
  }));
