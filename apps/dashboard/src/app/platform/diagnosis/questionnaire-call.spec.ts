import type { QuestionnaireRow } from '@zesumme/domain';
import { FakeApi, reader, show } from '../../../testing/fake-api';
import { closedQuestionnaire } from '../../../testing/questionnaire';
import { answersDraft } from './answers-draft';
import { GroupDiagnosis } from './group-diagnosis';
import { QuestionnaireCall } from './questionnaire-call';

const row: QuestionnaireRow = {
  ...closedQuestionnaire,
  state: 'open',
  way: 'contacts',
  untilDay: '2026-12-04',
  own: { answered: false, canAnswer: true },
};
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');

beforeEach(() => localStorage.clear());

describe('That a questionnaire asks', () => {
  it('says until when and how far one has come, and leads straight to answering', async () => {
    await reader(new FakeApi());
    const { root } = await show(QuestionnaireCall, { row });
    expect(words(root)).toContain('Répondre : Trajets');
    expect(words(root)).toContain('Gare · jusqu’au vendredi 4 décembre 2026 · à répondre');
    expect(root.querySelector('a')?.getAttribute('href')).toBe(`/questionnaires/${row.id}/answer`);
  });

  it('says that something was begun on this device, or that it was answered', async () => {
    localStorage.setItem(`zesumme.draft.${answersDraft(row.id)}`, JSON.stringify({ value: {}, at: Date.now() }));
    await reader(new FakeApi());
    expect(words((await show(QuestionnaireCall, { row })).root)).toContain('commencé sur cet appareil');
    const answered = { ...row, own: { answered: true, canAnswer: true } };
    expect(words((await show(QuestionnaireCall, { row: answered })).root)).toContain('vous avez répondu');
  });

  it('stands on the page of the group, which says of one without names only that employees answer it', async () => {
    const nameless = { ...row, way: 'employees' as const, own: null };
    const api = new FakeApi({
      'GET /api/questionnaires': () => ({ items: answers.shift() ?? [] }),
      'GET /api/problems': () => ({ items: [] }),
    });
    const answers = [[nameless], [row]];
    await reader(api);
    const { root } = await show(GroupDiagnosis, { groupId: row.group.id });
    expect(root.querySelectorAll('z-questionnaire-call')).toHaveLength(1);
    expect(root.querySelector('.note')?.textContent).not.toContain('Gare');
    expect(words(root)).toContain('Les employés répondent sans nom');
  });
});
