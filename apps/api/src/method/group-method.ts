import {
  type GroupMethod,
  type GroupRef,
  type MethodStep as StepShown,
  type MethodTheme,
  canOf,
  dayOf,
  moveOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { decisionsSeen } from '../register';
import { Theme } from '../territory/theme.entity';
import { GroupTheme } from '../working-groups/group-theme.entity';
import { MethodStep } from './method-step.entity';

interface StoredStep extends Omit<MethodStep, 'createdAt' | 'outcomeId'> {
  decisionId: string | null;
  decisionText: string | null;
  meetingId: string | null;
  meetingTitle: string | null;
  startsLocal: string | null;
}

type StoredTheme = MethodTheme['theme'] & Pick<GroupTheme, 'phase' | 'isDemo'>;

/** The themes of a group, each with its way through the method; two queries. */
export async function groupMethodOf(ctx: Ctx, ref: GroupRef): Promise<GroupMethod> {
  const themes = await themesIn(ctx, ref.id);
  const steps = grouped(await stepsIn(ctx, ref.id), ({ themeId }) => themeId);
  const edits = workingGroupPolicy.edit(ctx.actor, ref).allowed;
  return {
    groupId: ref.id,
    themes: themes.map(({ phase, isDemo, ...theme }) => {
      const way = steps.get(theme.id) ?? [];
      return {
        theme,
        phase,
        isDemo: Boolean(isDemo),
        steps: way.map((step, at) => shown(step, edits && at === way.length - 1)),
      };
    }),
    can: canOf({ step: workingGroupPolicy.edit(ctx.actor, ref) }),
  };
}

function themesIn(ctx: Ctx, groupId: string): Promise<StoredTheme[]> {
  return ctx.manager
    .createQueryBuilder(GroupTheme, 'groupTheme')
    .innerJoin(Theme, 'theme', 'theme.id = groupTheme.themeId')
    .select(columns('theme', ['id', 'slug', 'nameFr', 'nameDe', 'nameEn']))
    .addSelect(columns('groupTheme', ['phase', 'isDemo']))
    .where('groupTheme.groupId = :groupId', { groupId })
    .orderBy('theme.slug')
    .getRawMany<StoredTheme>();
}

/** The steps of a group with the decisions that the reader may read, theme by theme and in their order. */
function stepsIn(ctx: Ctx, groupId: string): Promise<StoredStep[]> {
  const seen = decisionsSeen(ctx);
  return ctx.manager
    .createQueryBuilder(MethodStep, 'step')
    .leftJoin(Outcome, 'outcome', "outcome.id = step.outcomeId AND outcome.kind = 'decision'")
    .leftJoin(Meeting, 'meeting', `meeting.id = outcome.meetingId AND ${seen.sql}`, seen.parameters)
    .select(
      columns('step', [
        'id',
        'groupId',
        'themeId',
        'position',
        'fromPhase',
        'toPhase',
        'onDay',
        'word',
        'isDemo',
        'version',
      ]),
    )
    .addSelect('CASE WHEN meeting.id IS NULL THEN NULL ELSE outcome.id END', 'decisionId')
    .addSelect('CASE WHEN meeting.id IS NULL THEN NULL ELSE outcome.text END', 'decisionText')
    .addSelect('meeting.id', 'meetingId')
    .addSelect('meeting.title', 'meetingTitle')
    .addSelect('meeting.startsLocal', 'startsLocal')
    .where('step.groupId = :groupId', { groupId })
    .orderBy('step.themeId')
    .addOrderBy('step.position')
    .getRawMany<StoredStep>();
}

function shown(step: StoredStep, isOpen: boolean): StepShown {
  const { decisionId, meetingId, startsLocal } = step;
  return {
    id: step.id,
    from: step.fromPhase,
    to: step.toPhase,
    move: moveOf(step.fromPhase, step.toPhase) ?? 'start',
    day: step.onDay,
    decision:
      decisionId && meetingId && startsLocal
        ? {
            id: decisionId,
            text: step.decisionText ?? '',
            meeting: { id: meetingId, title: step.meetingTitle ?? '', day: dayOf(startsLocal) },
          }
        : null,
    word: step.word,
    isDemo: Boolean(step.isDemo),
    version: Number(step.version),
    can: { edit: isOpen, takeBack: isOpen && step.fromPhase !== null },
  };
}
