import { FIXED_NOW } from '@zesumme/testing';
import type { EntityManager } from 'typeorm';
import { MethodStep } from '../method/method-step.entity';
import { firstStep } from '../working-groups';
import { GroupTheme } from '../working-groups/group-theme.entity';

/** Makes what belongs to the method of a group, and stores it. */
export function givenMethod(manager: EntityManager) {
  return {
    /** A theme of a group that has walked no further yet. */
    groupTheme: async (over: Partial<GroupTheme> & Pick<GroupTheme, 'groupId' | 'themeId'>): Promise<GroupTheme> => {
      const reached: GroupTheme = { phase: 'diagnosis', sinceDay: null, isDemo: false, ...over };
      await manager.insert(GroupTheme, reached);
      await manager.insert(MethodStep, firstStep(reached, FIXED_NOW));
      return reached;
    },
    /** The next step of a theme that the group works on already. */
    methodStep: async (
      over: Partial<MethodStep> & Pick<MethodStep, 'groupId' | 'themeId' | 'toPhase'>,
    ): Promise<MethodStep> => {
      const { groupId, themeId, toPhase: phase } = over;
      const position = await manager.countBy(MethodStep, { groupId, themeId });
      const reached = { groupId, themeId, phase, sinceDay: '2026-10-01', isDemo: false };
      const row: MethodStep = { ...firstStep(reached, FIXED_NOW), position, ...over };
      await manager.update(GroupTheme, { groupId, themeId }, { phase, sinceDay: row.onDay });
      await manager.insert(MethodStep, row);
      return row;
    },
  };
}
