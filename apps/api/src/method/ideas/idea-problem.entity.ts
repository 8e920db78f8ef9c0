import { Entity, ForeignKey, Index } from 'typeorm';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { IdColumn } from '../../platform/columns';
import { Idea } from './idea.entity';

/** That an idea would solve a problem of its group. */
@Entity('idea_problem')
@Index(['problemId'])
export class IdeaProblem {
  @ForeignKey(() => Idea, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  ideaId: string;

  @ForeignKey(() => Problem, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  problemId: string;
}
