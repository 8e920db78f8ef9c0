import {
  type GroupRef,
  type HistoryPage,
  type HistoryQuery,
  type HistoryEntry,
  isRole,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Meeting } from '../meetings/meeting.entity';
import type { EntityTarget } from 'typeorm';
import { Questionnaire } from '../diagnosis/questionnaires/questionnaire.entity';
import { Problem } from '../diagnosis/problems/problem.entity';
import { Idea } from '../method/ideas/idea.entity';
import { Pilot } from '../method/pilots/pilot.entity';
import { Organisation } from '../organisations/organisation.entity';
import { historyOf } from '../platform/audit';
import { type Ctx } from '../platform/database';
import { SharedService } from '../shared-services/shared-service.entity';
import { Theme } from '../territory/theme.entity';
import { Membership } from './membership.entity';

type Subject = Pick<HistoryEntry['subject'], 'type' | 'id'>;

/**
 * What happened in the group. Whoever leads it reads all of it; the other readers read no meetings, whose answers and
 * drafts are not theirs to see, and a commune reads no actions, of which it sees its own alone.
 */
export function groupHistory(ctx: Ctx, ref: GroupRef, query: HistoryQuery): Promise<HistoryPage> {
  const leads = workingGroupPolicy.appointLead(ctx.actor, ref).allowed;
  const types = isRole(ctx.actor, 'commune-user')
    ? ['working-group', 'membership', 'theme', 'pilot', 'problem', 'questionnaire']
    : ['working-group', 'membership', 'theme', 'pilot', 'problem', 'questionnaire', 'shared-service', 'action', 'idea'];
  return historyOf(ctx, query, {
    of: (events) => {
      events.andWhere('event.groupId = :groupId', { groupId: ref.id });
      if (!leads) events.andWhere('event.subjectType IN (:...types)', { types });
    },
    personal: leads,
    labels: (subjects) => labelsOf(ctx, subjects),
  });
}

async function labelsOf(ctx: Ctx, subjects: Subject[]): Promise<Map<string, string>> {
  const idsOf = (type: string): string[] => subjects.filter((subject) => subject.type === type).map(({ id }) => id);
  const keyed = (type: string, rows: Named[]) =>
    rows.map(({ id, label }): [string, string] => [`${type}:${id}`, label]);
  return new Map([
    ...keyed('membership', await membershipNames(ctx, idsOf('membership'))),
    ...keyed('action', await titles(ctx, Action, idsOf('action'))),
    ...keyed('meeting', await titles(ctx, Meeting, idsOf('meeting'))),
    ...keyed('theme', await themeNames(ctx, idsOf('theme'))),
    ...keyed('pilot', await titles(ctx, Pilot, idsOf('pilot'))),
    ...keyed('idea', await titles(ctx, Idea, idsOf('idea'))),
    ...keyed('problem', await titles(ctx, Problem, idsOf('problem'))),
    ...keyed('questionnaire', await titles(ctx, Questionnaire, idsOf('questionnaire'))),
    ...keyed('shared-service', await titles(ctx, SharedService, idsOf('shared-service'))),
    ...keyed('campaign', await titles(ctx, Campaign, idsOf('campaign'))),
  ]);
}

type Titled = { id: string; title: string };
type Named = { id: string; label: string };

async function membershipNames(ctx: Ctx, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select('membership.id', 'id')
    .addSelect('organisation.name', 'label')
    .where('membership.id IN (:...ids)', { ids })
    .getRawMany<Named>();
}

/** In the reader's language. */
async function themeNames(ctx: Ctx, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const locale = ctx.actor.kind === 'account' ? ctx.actor.locale : 'fr';
  return ctx.manager
    .createQueryBuilder(Theme, 'theme')
    .select('theme.id', 'id')
    .addSelect({ fr: 'theme.nameFr', de: 'theme.nameDe', en: 'theme.nameEn' }[locale], 'label')
    .where('theme.id IN (:...ids)', { ids })
    .getRawMany<Named>();
}

async function titles(ctx: Ctx, entity: EntityTarget<Titled>, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return ctx.manager
    .createQueryBuilder<Titled>(entity, 'titled')
    .select('titled.id', 'id')
    .addSelect('titled.title', 'label')
    .where('titled.id IN (:...ids)', { ids })
    .getRawMany<Named>();
}
