import type { CostRule, ServiceKind, ServicePeriod, ServicePhase, ServiceUnit, ToldFigure } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Action } from '../actions/action.entity';
import { Organisation } from '../organisations/organisation.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Theme } from '../territory/theme.entity';
import { Zone } from '../territory/zone.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** The sums that the group was told, and of whom. */
export interface ToldSums {
  volume: ToldFigure | null;
  heads: ToldFigure | null;
  cost: ToldFigure | null;
  saved: ToldFigure | null;
  kgCo2e: ToldFigure | null;
}

/** What several organisations of a group could have together, from the need to what it saved. */
@Entity('shared_service')
@Index(['groupId', 'phase'])
@Index(['statedById'])
@Index(['zoneId'])
@Index(['themeId'])
@Index(['actionId'])
@Index(['phase', 'decideBy'])
@Index(['changedAt'])
export class SharedService {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Zone, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  zoneId: string | null;

  @ForeignKey(() => Theme, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  themeId: string | null;

  /** Null where the project manager proposed it. */
  @ForeignKey(() => Organisation, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  statedById: string | null;

  @StringColumn(20)
  kind: ServiceKind;

  @StringColumn(200)
  title: string;

  @TextColumn()
  need: string;

  @StringColumn(8)
  unit: ServiceUnit;

  @StringColumn(8)
  per: ServicePeriod;

  @NumberColumn()
  timesPerYear: number;

  @DayColumn({ nullable: true })
  decideBy: string | null;

  @StringColumn(8)
  rule: CostRule;

  @NumberColumn({ nullable: true })
  floorCents: number | null;

  @StringColumn(10)
  phase: ServicePhase;

  @DayColumn({ nullable: true })
  agreedDay: string | null;

  /** What all pay together in a year, as it was agreed. */
  @NumberColumn({ nullable: true })
  agreedCents: number | null;

  @JsonColumn()
  told: ToldSums;

  /** The decide-by day of which those who have not answered were reminded. */
  @DayColumn({ nullable: true })
  remindedFor: string | null;

  /** The action by which it was proposed to the communes. */
  @ForeignKey(() => Action, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  actionId: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;

  @InstantColumn()
  changedAt: string;
}
