import type { ProblemEffort, ProblemState } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../../platform/columns';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Questionnaire } from '../questionnaires/questionnaire.entity';

/** What a diagnosis found to be solved, within a theme of a group. */
@Entity('problem')
@Index(['groupId', 'removedAt'])
@Index(['themeId'])
@Index(['questionnaireId'])
export class Problem {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn()
  themeId: string;

  @StringColumn(200)
  title: string;

  @TextColumn({ nullable: true })
  description: string | null;

  @StringColumn(6, { nullable: true })
  effort: ProblemEffort | null;

  @StringColumn(9)
  state: ProblemState;

  /** The questionnaire whose answers show it. */
  @ForeignKey(() => Questionnaire, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  questionnaireId: string | null;

  /** The question among those of the questionnaire. */
  @IdColumn({ nullable: true })
  questionId: string | null;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
