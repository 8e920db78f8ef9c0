import type { ActionCreate, Locale } from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import type { Flow } from '../flow.entity';
import type { FlowIntroduction } from './flow-introduction.entity';

/** The longest title of an action. */
const LONGEST = 200;

/**
 * An exchange as an action of its group that is done: what was exchanged and what it brought. Everybody reads the title of an action
 * and the whole group its description: so what a flow is called is told only where both are public, and nothing that shows whose it
 * is or what they earned. That stays in the introduction.
 */
export function actionOf(
  { groupId, offerId, tonnes, kgCo2e }: FlowIntroduction,
  flows: readonly Flow[],
  { locale, today }: { locale: Locale; today: string },
): Omit<ActionCreate, 'communeCodes' | 'measureIds'> {
  const offer = flows.find(({ id }) => id === offerId);
  const isPublic = flows.every(({ confidentiality }) => confidentiality === 'public');
  const kind = translate(locale, `flows.kind.${offer?.kind ?? 'material'}`);
  const label = isPublic && offer ? offer.label : kind;
  const figure = (key: 'tonnes' | 'kgCo2e', value: number | null): string[] =>
    value === null ? [] : [translate(locale, `flows.action.${key}`, { value })];
  const lines = [...figure('tonnes', tonnes), ...figure('kgCo2e', kgCo2e)];
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
