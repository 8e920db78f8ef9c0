import { FIXED_NOW, randomId, uniqueName } from '@zesumme/testing';
import type { EntityManager } from 'typeorm';
import { searchTextOf } from '@zesumme/domain';
import { MethodStep } from '../method/method-step.entity';
import { IdeaProblem } from '../method/ideas/idea-problem.entity';
import { IdeaVoice } from '../method/ideas/idea-voice.entity';
import { Idea } from '../method/ideas/idea.entity';
import { PilotSite } from '../method/pilots/pilot-site.entity';
import { Pilot } from '../method/pilots/pilot.entity';
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
    /** An idea of whoever leads the group that nobody rated, unless it is said. */
    idea: async ({
      problemIds = [],
      voices = [],
      ...over
    }: Partial<Idea> &
      Pick<Idea, 'groupId' | 'themeId'> & {
        problemIds?: string[];
        voices?: (Partial<IdeaVoice> & Pick<IdeaVoice, 'organisationId'>)[];
      }): Promise<Idea> => {
      const row: Idea = {
        id: randomId(),
        organisationId: null,
        title: uniqueName('Idée'),
        description: null,
        effort: null,
        effect: null,
        actionId: null,
        removedAt: null,
        searchText: '',
        isDemo: false,
        version: 1,
        createdAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(Idea, { ...row, searchText: searchTextOf(row.title, row.description) });
      for (const problemId of problemIds) await manager.insert(IdeaProblem, { ideaId: row.id, problemId });
      for (const voice of voices)
        await manager.insert(IdeaVoice, { ideaId: row.id, vote: null, joins: false, ...voice });
      return row;
    },
    /** A pilot that runs since the beginning of October and measures nothing, unless it is said. */
    pilot: async ({
      sites = [],
      ...over
    }: Partial<Pilot> & Pick<Pilot, 'groupId' | 'themeId'> & { sites?: Partial<PilotSite>[] }): Promise<Pilot> => {
      const row: Pilot = {
        id: randomId(),
        fromPilotId: null,
        title: uniqueName('Pilote'),
        hypothesis: 'Cela suffit.',
        fromDay: '2026-10-01',
        toDay: null,
        indicators: [],
        verdict: null,
        verdictDay: null,
        learned: null,
        removedAt: null,
        searchText: '',
        isDemo: false,
        version: 1,
        createdAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(Pilot, { ...row, searchText: searchTextOf(row.title, row.hypothesis) });
      for (const [position, site] of sites.entries()) {
        await manager.insert(PilotSite, {
          id: randomId(),
          pilotId: row.id,
          organisationId: null,
          label: null,
          position,
          ...site,
        });
      }
      return row;
    },
  };
}
