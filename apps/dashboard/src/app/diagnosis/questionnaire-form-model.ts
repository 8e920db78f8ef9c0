import { inject } from '@angular/core';
import { type FormArray, NonNullableFormBuilder } from '@angular/forms';
import {
  type Locale,
  type Question,
  type QuestionKind,
  type QuestionSection,
  type QuestionnaireDetail,
  type QuestionnaireWay,
  type TextInLanguages,
  hasOptions,
  locales,
} from '@zesumme/domain';
import { newId } from '../platform/new-id';

/** The fields of the form. Made where a component is made. */
export function questionnaireForm() {
  const build = inject(NonNullableFormBuilder);
  const texts = (typed?: TextInLanguages) =>
    build.group({ fr: typed?.fr ?? '', de: typed?.de ?? '', en: typed?.en ?? '' });
  const option = (typed?: { id: string; text: TextInLanguages }) =>
    build.group({ id: typed?.id ?? newId(), text: texts(typed?.text) });
  const question = (typed?: Question) =>
    build.group({
      id: typed?.id ?? newId(),
      kind: build.control<QuestionKind>(typed?.kind ?? 'single'),
      text: texts(typed?.text),
      hint: texts(typed?.hint),
      required: typed?.required ?? false,
      options: build.array((typed?.options ?? [undefined, undefined]).map((each) => option(each))),
      steps: typed?.steps ?? 5,
      lowest: texts(typed?.lowest),
      highest: texts(typed?.highest),
      unit: typed?.unit ?? '',
      conditionQuestion: typed?.condition?.questionId ?? '',
      conditionOptions: build.control<string[]>(typed?.condition?.optionIds ?? []),
    });
  const section = (typed?: QuestionSection) =>
    build.group({
      id: typed?.id ?? newId(),
      title: texts(typed?.title),
      questions: build.array((typed?.questions ?? []).map((each) => question(each))),
    });
  const form = build.group({
    groupId: '',
    themeId: '',
    way: build.control<QuestionnaireWay>('employees'),
    languages: build.group({ fr: true, de: false, en: false }),
    untilDay: '',
    title: texts(),
    introduction: texts(),
    sections: build.array([section()]),
  });
  return { form, section, question, option };
}
export type QuestionnaireFormModel = ReturnType<typeof questionnaireForm>;
export type QuestionGroup = ReturnType<QuestionnaireFormModel['question']>;
export type SectionGroup = ReturnType<QuestionnaireFormModel['section']>;

/** Puts a stored questionnaire into the form; nothing counts as typed yet. */
export function fillQuestionnaire({ form, section }: QuestionnaireFormModel, stored: QuestionnaireDetail): void {
  const { sections } = form.controls;
  const { content } = stored;
  sections.clear({ emitEvent: false });
  for (const each of content.sections) sections.push(section(each), { emitEvent: false });
  const plain = (text: TextInLanguages) => ({ fr: text.fr ?? '', de: text.de ?? '', en: text.en ?? '' });
  form.reset({
    groupId: stored.group.id,
    themeId: stored.theme.id,
    way: stored.way,
    languages: {
      fr: stored.languages.includes('fr'),
      de: stored.languages.includes('de'),
      en: stored.languages.includes('en'),
    },
    untilDay: stored.untilDay ?? '',
    title: plain(content.title),
    introduction: plain(content.introduction),
    sections: sections.getRawValue(),
  });
}

/** The languages that are chosen, in the order of the product. */
export const languagesOf = (chosen: Record<Locale, boolean>): Locale[] => locales.filter((each) => chosen[each]);

/** What is sent: what the kind of a question has no use for is left out. */
export function questionnaireValue({ form }: QuestionnaireFormModel) {
  const { title, introduction, sections, languages, ...others } = form.getRawValue();
  return {
    ...others,
    languages: languagesOf(languages),
    content: {
      title,
      introduction,
      sections: sections.map(({ questions, ...section }) => ({
        ...section,
        questions: questions.map(({ conditionQuestion, conditionOptions, ...question }) => ({
          ...question,
          options: hasOptions(question.kind) ? question.options : [],
          condition: conditionQuestion === '' ? null : { questionId: conditionQuestion, optionIds: conditionOptions },
        })),
      })),
    },
  };
}

/** Where a path of what is sent leads in the form. */
export const pathInForm = (path: string): string =>
  path.replace(/^content\./, '').replace(/\.condition(\.optionIds|\.questionId)?(\.\d+)?$/, '.conditionQuestion');

/** Exchanges an entry of a list with the one before or after it. */
export function moveWithin<T extends FormArray>(list: T, from: number, to: number): boolean {
  if (to < 0 || to >= list.length) return false;
  const moved = list.at(from);
  list.removeAt(from, { emitEvent: false });
  list.insert(to, moved);
  return true;
}
