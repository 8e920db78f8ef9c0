import type { ServiceInterest as Shown, ServiceSaving as ShownSaving, SharedServiceDetail } from '@zesumme/domain';
import { presentShares } from './service-figures';
import type { ServiceParts } from './service-parts';
import type { ServiceInterest } from './service-interest.entity';

/** Who reads: whether all figures, and of which organisation its own. */
export interface Reader {
  reads: boolean;
  ownId: string | null;
}

/**
 * What was said: by all who were asked or said something for whoever leads the group, and by the reader's own organisation for
 * everybody else. Nobody else reads what one said.
 */
export function shownInterests(parts: ServiceParts, { reads, ownId }: Reader): SharedServiceDetail['interests'] {
  const { interests, labels, participants } = parts;
  const current = new Set(participants.map(({ id }) => id));
  const said = new Map(interests.map((each) => [each.organisationId, each]));
  const ids = [...labels.keys()].filter((id) => current.has(id) || said.has(id));
  const present = presentShares(parts);
  return ids
    .filter((id) => reads || id === ownId)
    .flatMap((id) => {
      const organisation = labels.get(id);
      if (!organisation) return [];
      return [{ organisation, takesPart: current.has(id), ...figuresOf(said.get(id), present.get(id)) }];
    });
}

function figuresOf(
  interest: ServiceInterest | undefined,
  share: number | undefined,
): Omit<Shown, 'organisation' | 'takesPart'> {
  if (!interest)
    return {
      ...{ answer: null, volume: null, heads: null, yearlyCost: null, acceptance: null, word: null, version: null },
    };
  return {
    answer: interest.answer,
    volume: interest.volume,
    heads: interest.heads,
    yearlyCost: interest.costCents === null ? null : interest.costCents / 100,
    acceptance: acceptanceOf(interest, share),
    word: interest.word,
    version: interest.version,
  };
}

/** What was answered to this very share; an acceptance of another one is none. */
export function acceptanceOf(
  { acceptance, answeredCents }: Pick<ServiceInterest, 'acceptance' | 'answeredCents'>,
  share: number | undefined,
): Shown['acceptance'] {
  if (acceptance === 'declined') return 'declined';
  return acceptance === 'accepted' && share !== undefined && answeredCents === share ? 'accepted' : null;
}

/** What was measured: by all for whoever leads the group, by one's own organisation for everybody else. */
export function shownSavings({ savings, labels }: ServiceParts, { reads, ownId }: Reader): ShownSaving[] {
  const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);
  return savings
    .filter(({ organisationId }) => reads || organisationId === ownId)
    .flatMap((saving) => {
      const organisation = labels.get(saving.organisationId);
      if (!organisation) return [];
      const { id, fromDay, toDay, volume, kgCo2e, source, version } = saving;
      const costs = { costBefore: euros(saving.beforeCents), costAfter: euros(saving.afterCents) };
      return [{ id, organisation, fromDay, toDay, ...costs, volume, kgCo2e, source, version }];
    });
}
