import type { ActionCreate, Locale } from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import type { Flow } from '../flow.entity';
import type { FlowIntroduction } from './flow-introduction.entity';

/** The longest title of an action. */
const LONGEST = 200;

/** An exchange as an action of its group that is done: what was exchanged and what it brought, without the organisations' names. */
export function actionOf(
  { groupId, offerId, tonnes, kgCo2e, euros, evidence, evidenceUrl }: FlowIntroduction,
  flows: readonly Flow[],
  { locale, today }: { locale: Locale; today: string },
): Omit<ActionCreate, 'communeCodes' | 'measureIds'> {
  const offer = flows.find(({ id }) => id === offerId);
  const label = offer?.label ?? '';
  const figure = (key: 'tonnes' | 'kgCo2e' | 'euros', value: number | null): string[] =>
    value === null ? [] : [translate(locale, `flows.action.${key}`, { value })];
  const lines = [
    ...figure('tonnes', tonnes),
    ...figure('kgCo2e', kgCo2e),
    ...figure('euros', euros),
    ...[evidence, evidenceUrl].flatMap((shown) =>
      shown === null ? [] : [translate(locale, 'flows.action.evidence', { shown })],
    ),
  ];
  return {
    groupId,
    title: [...translate(locale, 'flows.action.title', { label })].slice(0, LONGEST).join(''),
    description: lines.join('\n\n'),
    synergy: 'flow-exchange',
    status: 'done',
    themeId: null,
    startDay: null,
    dueDay: null,
    progress: 100,
    doneDay: today,
    meetingId: null,
    agendaItemId: null,
    responsibles: [],
  };
}
