import type { StoryKind } from '@zesumme/domain';
import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesWholeAction } from '../actions';
import { Action } from '../actions/action.entity';
import { CampaignGroup } from '../campaigns/campaign-group.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { seesProblem, seesQuestionnaire } from '../diagnosis';
import { Problem } from '../diagnosis/problems/problem.entity';
import { Questionnaire } from '../diagnosis/questionnaires/questionnaire.entity';
import { seesIntroduction } from '../flows';
import { Flow } from '../flows/flow.entity';
import { FlowIntroduction } from '../flows/introductions/flow-introduction.entity';
import { IntroductionStep } from '../flows/introductions/introduction-step.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { seesEvidence } from '../pacte-climat';
import { CommuneSetting } from '../pacte-climat/commune-setting.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { type Ctx, luxembourgDaySql } from '../platform/database';
import { decisionsSeen } from '../register';
import { seesService } from '../shared-services';
import { SharedService } from '../shared-services/shared-service.entity';
import { Commune } from '../territory/commune.entity';
import { MethodStep } from './method-step.entity';
import { Pilot } from './pilots/pilot.entity';
import { seesPilot } from './pilots/seen-pilots';

export type Told = SelectQueryBuilder<ObjectLiteral>;

/** What a part says of each thing that happened; the rest is null. */
interface Said {
  day: string;
  title?: string;
  openId?: string;
  themeId?: string;
  a?: string;
  b?: string;
  yearOnly?: string;
  commune?: boolean;
  isDemo: string;
}

/** How each kind is told of a group to a reader who sees its inner part: one part of the story each. */
export const selectTold: Record<StoryKind, (ctx: Ctx, groupId: string) => Told> = {
  /** One whose day nobody knows has no place in time; the way of its theme shows it. */
  step: (ctx, groupId) =>
    told(ctx, 'step', MethodStep, 'step', {
      day: 'step.onDay',
      themeId: 'step.themeId',
      a: 'step.fromPhase',
      b: 'step.toPhase',
      isDemo: 'step.isDemo',
    }).where('step.groupId = :groupId AND step.onDay IS NOT NULL', { groupId }),

  /** Since the day on which the group was asked. */
  questionnaire: (ctx, groupId) =>
    questionnaires(ctx, groupId, 'questionnaire', 'questionnaire.openedAt').andWhere(
      'questionnaire.openedAt IS NOT NULL',
    ),

  /** Once it was closed, which makes them. */
  results: (ctx, groupId) =>
    questionnaires(ctx, groupId, 'results', 'questionnaire.closedAt').andWhere('questionnaire.closedAt IS NOT NULL'),

  problem: (ctx, groupId) => {
    const seen = seesProblem(ctx.actor);
    return told(ctx, 'problem', Problem, 'problem', {
      day: luxembourgDaySql(ctx, 'problem.createdAt'),
      title: 'problem.title',
      openId: 'problem.id',
      themeId: 'problem.themeId',
      isDemo: 'problem.isDemo',
    })
      .where('problem.groupId = :groupId', { groupId })
      .andWhere(seen.sql, seen.parameters);
  },

  meeting: (ctx, groupId) =>
    told(ctx, 'meeting', Meeting, 'meeting', {
      day: 'SUBSTR(meeting.startsLocal, 1, 10)',
      title: 'meeting.title',
      openId: 'meeting.id',
      isDemo: 'meeting.isDemo',
    }).where("meeting.groupId = :groupId AND meeting.state IN ('ended', 'closed')", { groupId }),

  decision: (ctx, groupId) => {
    const seen = decisionsSeen(ctx);
    return told(ctx, 'decision', Outcome, 'outcome', {
      day: 'SUBSTR(meeting.startsLocal, 1, 10)',
      title: 'outcome.text',
      openId: 'meeting.id',
      isDemo: 'meeting.isDemo',
    })
      .innerJoin(Meeting, 'meeting', 'meeting.id = outcome.meetingId')
      .where("meeting.groupId = :groupId AND outcome.kind = 'decision'", { groupId })
      .andWhere(seen.sql, seen.parameters);
  },

  action: (ctx, groupId) => {
    const whole = seesWholeAction(ctx.actor, 'action');
    return told(ctx, 'action', Action, 'action', {
      day: 'action.doneDay',
      title: 'action.title',
      openId: 'action.id',
      isDemo: 'action.isDemo',
    })
      .where("action.groupId = :groupId AND action.status = 'done' AND action.doneDay IS NOT NULL", { groupId })
      .andWhere(whole.sql, whole.parameters);
  },

  pilot: (ctx, groupId) =>
    pilots(ctx, groupId, 'pilot', { day: 'pilot.fromDay' }).andWhere('pilot.fromDay <= :today', {
      today: ctx.clock.today(),
    }),

  verdict: (ctx, groupId) =>
    pilots(ctx, groupId, 'verdict', { day: 'pilot.verdictDay', a: 'pilot.verdict' }).andWhere(
      'pilot.verdict IS NOT NULL AND pilot.verdictDay IS NOT NULL',
    ),

  /** Once it has begun. One of which only the year is known stands at the end of it. */
  campaign: (ctx, groupId) =>
    told(ctx, 'campaign', Campaign, 'campaign', {
      day: "COALESCE(campaign.startDay, CAST(campaign.year AS VARCHAR(4)) || '-12-31')",
      title: 'campaign.title',
      openId: 'campaign.id',
      themeId: 'campaign.themeId',
      yearOnly: 'CASE WHEN campaign.startDay IS NULL THEN 1 ELSE 0 END',
      isDemo: 'campaign.isDemo',
    })
      .innerJoin(CampaignGroup, 'shared', 'shared.campaignId = campaign.id AND shared.groupId = :groupId', { groupId })
      .where('campaign.removedAt IS NULL')
      .andWhere('(campaign.startDay <= :today OR (campaign.startDay IS NULL AND campaign.year <= :thisYear))', {
        today: ctx.clock.today(),
        thisYear: Number(ctx.clock.today().slice(0, 4)),
      }),

  /** Since the day it was first carried out, to both sides and to whoever runs it; what became of it since is on its own page. */
  exchange: (ctx, groupId) => {
    const seen = seesIntroduction(ctx.actor);
    return told(ctx, 'exchange', FlowIntroduction, 'introduction', {
      day: luxembourgDaySql(ctx, 'step.at'),
      title: 'offer.label',
      openId: 'introduction.offerId',
      isDemo: 'introduction.isDemo',
    })
      .innerJoin(Flow, 'offer', 'offer.id = introduction.offerId')
      .innerJoin(
        IntroductionStep,
        'step',
        'step.introductionId = introduction.id AND step.position = (SELECT MIN(earlier.position) FROM introduction_step earlier ' +
          "WHERE earlier.introduction_id = introduction.id AND earlier.phase = 'implementation')",
      )
      .where("introduction.groupId = :groupId AND introduction.phase IN ('implementation', 'completed')", { groupId })
      .andWhere(seen.sql, seen.parameters);
  },

  /** On the day it was agreed. */
  'shared-service': (ctx, groupId) => {
    const seen = seesService(ctx.actor);
    return told(ctx, 'shared-service', SharedService, 'service', {
      day: 'service.agreedDay',
      title: 'service.title',
      openId: 'service.id',
      themeId: 'service.themeId',
      isDemo: 'service.isDemo',
    })
      .where('service.groupId = :groupId AND service.agreedDay IS NOT NULL', { groupId })
      .andWhere(seen.sql, seen.parameters);
  },

  /** What became evidence for a commune and counts there, as far as the reader may read the evidence of that commune. */
  evidence: (ctx, groupId) => {
    const seen = seesEvidence(ctx.actor);
    return told(ctx, 'evidence', Evidence, 'evidence', {
      day: 'evidence.day',
      title: 'evidence.title',
      commune: true,
      isDemo: 'evidence.isDemo',
    })
      .innerJoin(Commune, 'commune', 'commune.code = evidence.communeCode')
      .leftJoin(CommuneSetting, 'setting', 'setting.communeCode = evidence.communeCode')
      .leftJoin(Meeting, 'meeting', 'meeting.id = evidence.meetingId')
      .leftJoin(Action, 'action', 'action.id = evidence.actionId')
      .where("evidence.removedAt IS NULL AND evidence.state = 'accepted'")
      .andWhere(
        '(meeting.groupId = :groupId OR action.groupId = :groupId OR EXISTS (SELECT 1 FROM campaign_group sharing ' +
          'WHERE sharing.campaign_id = evidence.campaignId AND sharing.group_id = :groupId))',
        { groupId },
      )
      .andWhere(seen.sql, seen.parameters);
  },
};

function questionnaires(ctx: Ctx, groupId: string, kind: 'questionnaire' | 'results', instant: string): Told {
  const seen = seesQuestionnaire(ctx.actor);
  return told(ctx, kind, Questionnaire, 'questionnaire', {
    day: luxembourgDaySql(ctx, instant),
    title: 'questionnaire.title',
    openId: 'questionnaire.id',
    themeId: 'questionnaire.themeId',
    isDemo: 'questionnaire.isDemo',
  })
    .where('questionnaire.groupId = :groupId', { groupId })
    .andWhere(seen.sql, seen.parameters);
}

function pilots(ctx: Ctx, groupId: string, kind: 'pilot' | 'verdict', said: Pick<Said, 'day' | 'a'>): Told {
  const seen = seesPilot(ctx.actor);
  return told(ctx, kind, Pilot, 'pilot', {
    title: 'pilot.title',
    openId: 'pilot.id',
    themeId: 'pilot.themeId',
    isDemo: 'pilot.isDemo',
    ...said,
  })
    .where('pilot.groupId = :groupId', { groupId })
    .andWhere(seen.sql, seen.parameters);
}

/** Selects what is said of each row, under the same names for every kind. */
function told(ctx: Ctx, kind: StoryKind, entity: EntityTarget<ObjectLiteral>, alias: string, said: Said): Told {
  const text = 'CAST(NULL AS VARCHAR(200))';
  return ctx.manager
    .createQueryBuilder(entity, alias)
    .select(`'${kind}:' || ${alias}.id`, 'entry_key')
    .addSelect(`'${kind}'`, 'kind')
    .addSelect(`${alias}.id`, 'id')
    .addSelect(said.day, 'day')
    .addSelect(said.yearOnly ?? '0', 'year_only')
    .addSelect(said.title ?? text, 'title')
    .addSelect(said.openId ?? text, 'open_id')
    .addSelect(said.themeId ?? text, 'theme_id')
    .addSelect(said.a ?? text, 'a')
    .addSelect(said.b ?? text, 'b')
    .addSelect(said.commune ? 'commune.code' : text, 'commune_code')
    .addSelect(said.commune ? 'commune.name' : text, 'commune_name')
    .addSelect(said.commune ? flag('commune.isDemo') : '0', 'commune_demo')
    .addSelect(flag(said.isDemo), 'is_demo');
}

/** Yes and no are different things to the two databases; a number is the same to both. */
const flag = (column: string): string => `CASE WHEN ${column} THEN 1 ELSE 0 END`;
