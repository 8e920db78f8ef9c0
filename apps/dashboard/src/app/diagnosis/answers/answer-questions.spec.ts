import { FakeApi, reader, show } from '../../../testing/fake-api';
import { someForm } from '../../../testing/questionnaire';
import { AnswerQuestions } from './answer-questions';

it('What is read in another language than the page says so, so that it is read out as what it is', async () => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  await reader(new FakeApi({}));
  const german = { fr: null, de: 'Womit kommen Sie?', en: null };
  const [section] = someForm.content.sections;
  const [first] = section?.questions ?? [];
  if (!section || !first) throw new Error('There is a question.');
  const content = {
    ...someForm.content,
    title: { fr: 'Trajets', de: 'Wege', en: null },
    sections: [{ ...section, questions: [{ ...first, text: german }] }],
  };
  const { root } = await show(AnswerQuestions, { form: { ...someForm, languages: ['de', 'fr'], content } });
  const said = [...root.querySelectorAll('[lang]')].map((each) => [
    each.getAttribute('lang'),
    each.textContent?.trim(),
  ]);
  expect(said).toEqual([['de', 'Womit kommen Sie?']]);
});
