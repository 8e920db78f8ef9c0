import type { ExchangePhase, SideAnswer } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Action } from '../../actions/action.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, NumberColumn, StringColumn } from '../../platform/columns';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Flow } from '../flow.entity';

/** That the broker brings an offer and a need together, and what came of it. */
@Entity('flow_introduction')
@Index(['offerId', 'needId'])
// One at a time stands for a pair.
@Index(['needId', 'offerId'], { unique: true, where: "phase <> 'abandoned'" })
@Index(['needId'])
@Index(['offerOrganisationId'])
@Index(['needOrganisationId'])
@Index(['groupId', 'phase'])
@Index(['offerContactId'])
@Index(['needContactId'])
@Index(['actionId'])
@Index(['changedAt'])
@Index(['poolId'])
export class FlowIntroduction {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn()
  offerId: string;

  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn()
  needId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  offerOrganisationId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  needOrganisationId: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'RESTRICT' })
  @IdColumn()
  groupId: string;

  /** Those that were proposed together, to one flow with several. */
  @IdColumn({ nullable: true })
  poolId: string | null;

  @StringColumn(16)
  phase: ExchangePhase;

  @StringColumn(8, { nullable: true })
  offerAnswer: SideAnswer | null;

  @StringColumn(8, { nullable: true })
  needAnswer: SideAnswer | null;

  /** Who accepted for each side, and whom the other reads of then. */
  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  offerContactId: string | null;

  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  needContactId: string | null;

  /** Why a side declined, for the broker alone. */
  @StringColumn(400, { nullable: true })
  offerReason: string | null;

  @StringColumn(400, { nullable: true })
  needReason: string | null;

  /** What the broker said to both. */
  @StringColumn(400, { nullable: true })
  word: string | null;

  @NumberColumn({ nullable: true })
  tonnes: number | null;

  @NumberColumn({ nullable: true })
  kgCo2e: number | null;

  @NumberColumn({ nullable: true })
  euros: number | null;

  @StringColumn(400, { nullable: true })
  evidence: string | null;

  @StringColumn(2000, { nullable: true })
  evidenceUrl: string | null;

  /** The action by which it was proposed to the communes. */
  @ForeignKey(() => Action, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  actionId: string | null;

  @StringColumn(200, { nullable: true })
  proposedBy: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;

  @InstantColumn()
  changedAt: string;
}
