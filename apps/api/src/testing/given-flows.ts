import { searchTextOf } from '@zesumme/domain';
import * as builders from '@zesumme/testing';
import type { EntityManager } from 'typeorm';
import { Flow } from '../flows/flow.entity';
import { FlowIntroduction } from '../flows/introductions/flow-introduction.entity';
import { IntroductionStep } from '../flows/introductions/introduction-step.entity';

/** Persists flows and their introductions, as `given` does everything else. */
export function givenFlows(manager: EntityManager, organisation: () => Promise<{ id: string }>) {
  const flow = async (over: Partial<Flow> = {}): Promise<Flow> => {
    const organisationId = over.organisationId ?? (await organisation()).id;
    const built = builders.aFlow({ ...over, organisationId });
    const row = { ...built, searchText: searchTextOf(built.label, built.description) };
    await manager.insert(Flow, row);
    return row;
  };
  const ownerOf = async (id: string): Promise<string> => (await manager.findOneByOrFail(Flow, { id })).organisationId;
  return {
    flow,
    /** A pair of flows that somebody proposed; the group is to be given. */
    introduction: async (over: Partial<FlowIntroduction> & { groupId: string }): Promise<FlowIntroduction> => {
      const offerId = over.offerId ?? (await flow({ direction: 'offer' })).id;
      const needId = over.needId ?? (await flow({ direction: 'need' })).id;
      const row = builders.anIntroduction({
        ...{ offerId, needId },
        offerOrganisationId: await ownerOf(offerId),
        needOrganisationId: await ownerOf(needId),
        ...over,
      });
      await manager.insert(FlowIntroduction, row);
      return row;
    },
    /** The next step of an introduction that is there. */
    introductionStep: async (
      over: Partial<IntroductionStep> & Pick<IntroductionStep, 'introductionId' | 'phase' | 'at'>,
    ): Promise<IntroductionStep> => {
      const position = await manager.countBy(IntroductionStep, { introductionId: over.introductionId });
      const row: IntroductionStep = { id: builders.randomId(), position, reason: null, ...over };
      await manager.insert(IntroductionStep, row);
      return row;
    },
  };
}
