import { FIXED_NOW, randomId, uniqueName } from '@zesumme/testing';
import { type Question, type QuestionnaireContent, searchTextOf } from '@zesumme/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../diagnosis/problems/problem.entity';
import { Questionnaire } from '../diagnosis/questionnaires/questionnaire.entity';
import { QuestionnaireAnswer } from '../diagnosis/answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from '../diagnosis/answers/questionnaire-invitation.entity';

const NOTHING = { fr: null, de: null, en: null };
export const inFrench = (fr: string) => ({ ...NOTHING, fr });

/** A question of one choice with these options, unless it is said. */
export const aQuestion = (over: Partial<Question> = {}, options: readonly string[] = []): Question => ({
  id: randomId(),
  kind: 'single',
  text: inFrench(uniqueName('Question')),
  hint: NOTHING,
  required: false,
  options: options.map((label) => ({ id: randomId(), text: inFrench(label) })),
  steps: 5,
  lowest: NOTHING,
  highest: NOTHING,
  unit: null,
  condition: null,
  ...over,
});

/** What is asked, in one section. */
export const someContent = (questions: Question[], title = uniqueName('Questionnaire')): QuestionnaireContent => ({
  title: inFrench(title),
  introduction: NOTHING,
  sections: [{ id: randomId(), title: NOTHING, questions }],
});

/** Makes what belongs to the diagnosis of a group, and stores it. */
export function givenDiagnosis(manager: EntityManager) {
  return {
    /** A draft with one question for employees, unless it is said. */
    questionnaire: async (
      over: Partial<Questionnaire> & Pick<Questionnaire, 'groupId' | 'themeId'>,
    ): Promise<Questionnaire> => {
      const title = over.title ?? uniqueName('Questionnaire');
      const row: Questionnaire = {
        id: randomId(),
        way: 'employees',
        titles: null,
        languages: ['fr'],
        content: someContent([aQuestion({}, ['Oui', 'Non'])], title),
        untilDay: null,
        state: 'draft',
        linkVersion: 1,
        openedAt: null,
        closedAt: null,
        spreadAt: null,
        results: null,
        tags: null,
        removedAt: null,
        isDemo: false,
        version: 1,
        createdAt: FIXED_NOW,
        ...over,
        title,
        searchText: searchTextOf(title),
      };
      await manager.insert(Questionnaire, row);
      return row;
    },
    /** That a contact was asked today, and has not answered. */
    questionnaireInvitation: async (
      over: Partial<QuestionnaireInvitation> &
        Pick<QuestionnaireInvitation, 'questionnaireId' | 'organisationId' | 'contactId'>,
    ): Promise<QuestionnaireInvitation> => {
      const row = { id: randomId(), askedAt: FIXED_NOW, remindedAt: null, answeredAt: null, answers: null, ...over };
      await manager.insert(QuestionnaireInvitation, row);
      return row;
    },
    /** What somebody answered without a name. */
    questionnaireAnswer: async (over: Omit<QuestionnaireAnswer, 'id' | 'codeHash'>): Promise<void> => {
      await manager.insert(QuestionnaireAnswer, { id: randomId(), codeHash: randomId(), ...over });
    },
    /** A problem that waits for a solution, unless it is said. */
    problem: async (over: Partial<Problem> & Pick<Problem, 'groupId' | 'themeId'>): Promise<Problem> => {
      const row: Problem = {
        id: randomId(),
        title: uniqueName('Problème'),
        description: null,
        effort: null,
        state: 'open',
        questionnaireId: null,
        questionId: null,
        removedAt: null,
        searchText: '',
        isDemo: false,
        version: 1,
        createdAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(Problem, { ...row, searchText: searchTextOf(row.title, row.description) });
      return row;
    },
  };
}
