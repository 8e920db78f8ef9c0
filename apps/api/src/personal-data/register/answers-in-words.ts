import { type QuestionAnswer, type QuestionnaireContent, locales, textIn } from '@zesumme/domain';

/** Each question that was answered, with what was answered to it, in the first language that it is written in. */
export function answersInWords(answers: readonly QuestionAnswer[], { sections }: QuestionnaireContent): string[] {
  const questions = new Map(sections.flatMap((section) => section.questions.map((each) => [each.id, each] as const)));
  return answers.flatMap(({ questionId, optionIds, number, text, point }) => {
    const question = questions.get(questionId);
    if (!question) return [];
    const chosen = optionIds.flatMap((id) => question.options.find((option) => option.id === id) ?? []);
    const said = [
      ...chosen.map((option) => textIn(option.text, 'fr', locales)),
      ...(number === null ? [] : [[number, question.unit].filter((part) => part !== null).join(' ')]),
      ...(text === null ? [] : [text]),
      ...(point === null ? [] : [`${point.latitude}, ${point.longitude}`]),
    ];
    return [`${textIn(question.text, 'fr', locales)} ${said.join(', ')}`.trim()];
  });
}
