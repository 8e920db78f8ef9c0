import { searchTextOf } from '@zesumme/domain';
import { FIXED_NOW, randomId, uniqueName } from '@zesumme/testing';
import type { EntityManager } from 'typeorm';
import { ServiceInterest } from '../shared-services/service-interest.entity';
import { ServiceOffer } from '../shared-services/service-offer.entity';
import { ServiceSaving } from '../shared-services/service-saving.entity';
import { ServiceStep } from '../shared-services/service-step.entity';
import { SharedService } from '../shared-services/shared-service.entity';

type Of<T> = Partial<T> & { serviceId: string };

/** Persists shared services and what belongs to them, as `given` does everything else. */
export function givenServices(manager: EntityManager) {
  return {
    /** A service that asks its group for interest, shared equally, counted in tonnes a month. */
    sharedService: async (over: Partial<SharedService> & { groupId: string }): Promise<SharedService> => {
      const row: SharedService = {
        id: randomId(),
        zoneId: null,
        themeId: null,
        statedById: null,
        kind: 'waste-collection',
        title: uniqueName('Collecte'),
        need: 'Une tournée pour tous.',
        unit: 't',
        per: 'month',
        timesPerYear: 12,
        decideBy: null,
        rule: 'equal',
        floorCents: null,
        phase: 'interest',
        agreedDay: null,
        agreedCents: null,
        told: { volume: null, heads: null, cost: null, saved: null, kgCo2e: null },
        remindedFor: null,
        actionId: null,
        searchText: '',
        isDemo: false,
        version: 1,
        createdAt: FIXED_NOW,
        changedAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(SharedService, { ...row, searchText: searchTextOf(row.title, row.need) });
      const phases = [...new Set(['need', ...(row.phase === 'need' ? [] : ['interest' as const]), row.phase] as const)];
      for (const [position, phase] of phases.entries()) {
        await manager.insert(ServiceStep, {
          ...{ id: randomId(), serviceId: row.id, position, phase, reason: null, at: FIXED_NOW },
        });
      }
      return row;
    },
    interest: async (over: Of<ServiceInterest> & { organisationId: string }): Promise<ServiceInterest> => {
      const row: ServiceInterest = {
        id: randomId(),
        answer: 'interested',
        volume: null,
        heads: null,
        costCents: null,
        put: false,
        putVolume: null,
        putHeads: null,
        acceptance: null,
        answeredCents: null,
        word: null,
        agreedCents: null,
        version: 1,
        changedAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(ServiceInterest, row);
      return row;
    },
    /** For 200 euros a year, whatever the volume. */
    serviceOffer: async (over: Of<ServiceOffer>): Promise<ServiceOffer> => {
      const row: ServiceOffer = {
        id: randomId(),
        supplier: uniqueName('Fournisseur'),
        fixedCents: 20_000,
        unitPrice: 0,
        validUntil: null,
        notes: null,
        conditions: null,
        url: null,
        chosen: false,
        version: 1,
        createdAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(ServiceOffer, row);
      return row;
    },
    serviceSaving: async (over: Of<ServiceSaving> & { organisationId: string }): Promise<ServiceSaving> => {
      const row: ServiceSaving = {
        id: randomId(),
        fromDay: '2026-01-01',
        toDay: '2026-06-30',
        beforeCents: 100_000,
        afterCents: 80_000,
        volume: null,
        kgCo2e: null,
        source: null,
        version: 1,
        createdAt: FIXED_NOW,
        ...over,
      };
      await manager.insert(ServiceSaving, row);
      return row;
    },
  };
}
