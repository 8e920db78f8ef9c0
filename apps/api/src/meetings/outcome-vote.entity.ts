import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { IdColumn, StringColumn } from '../platform/columns';
import { Outcome } from './outcome.entity';

/** How an organisation voted on a decision. */
@Entity('outcome_vote')
@Index(['organisationId'])
export class OutcomeVote {
  @ForeignKey(() => Outcome, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  outcomeId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  organisationId: string;

  @StringColumn(8)
  vote: 'for' | 'against' | 'abstain';
}
