import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, StringColumn } from '../../platform/columns';
import { Flow } from '../flow.entity';

/** By what a flow is found among the others; see `lookUpTerms`. */
@Entity('flow_term')
@Index(['term'])
export class FlowTerm {
  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  flowId: string;

  @StringColumn(42, { primary: true })
  term: string;
}
