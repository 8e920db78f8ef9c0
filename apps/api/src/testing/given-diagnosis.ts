import { FIXED_NOW, randomId, uniqueName } from '@zesumme/testing';
import { searchTextOf } from '@zesumme/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../diagnosis/problems/problem.entity';

/** Makes what belongs to the diagnosis of a group, and stores it. */
export function givenDiagnosis(manager: EntityManager) {
  return {
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
