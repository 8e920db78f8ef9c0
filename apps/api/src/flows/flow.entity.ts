import type { Confidentiality, FlowDirection, FlowKind, FlowPeriod, FlowUnit } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { Site } from '../organisations/site.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';
import { Zone } from '../territory/zone.entity';
import { WasteCode } from './waste-code.entity';

/** What one organisation has and another can use, or looks for. How it stands follows from its days and is never stored. */
@Entity('flow')
@Index(['organisationId'])
@Index(['direction', 'kind', 'expiresOn'])
@Index(['zoneId'])
@Index(['communeCode'])
@Index(['wasteCode'])
@Index(['siteId'])
@Index(['naceCode'])
@Index(['createdAt'])
export class Flow {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn()
  organisationId: string;

  @StringColumn(8)
  direction: FlowDirection;

  @StringColumn(12)
  kind: FlowKind;

  @StringColumn(200)
  label: string;

  @TextColumn({ nullable: true })
  description: string | null;

  @TextColumn({ nullable: true })
  contaminants: string | null;

  @ForeignKey(() => WasteCode, { onDelete: 'RESTRICT' })
  @StringColumn(6, { nullable: true })
  wasteCode: string | null;

  /** Where the site does something else than the organisation. */
  @ForeignKey(() => Nace, { onDelete: 'RESTRICT' })
  @StringColumn(8, { nullable: true })
  naceCode: string | null;

  @NumberColumn({ nullable: true })
  quantity: number | null;

  @StringColumn(8, { nullable: true })
  unit: FlowUnit | null;

  @StringColumn(8)
  per: FlowPeriod;

  @DayColumn({ nullable: true })
  fromDay: string | null;

  @DayColumn({ nullable: true })
  toDay: string | null;

  @ForeignKey(() => Site, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  siteId: string | null;

  @ForeignKey(() => Zone, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  zoneId: string | null;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { nullable: true })
  communeCode: string | null;

  /** The very point, for whoever may know whose it is. */
  @NumberColumn({ nullable: true })
  lon: number | null;

  @NumberColumn({ nullable: true })
  lat: number | null;

  @StringColumn(8)
  confidentiality: Confidentiality;

  /** The last day on which it is open. */
  @DayColumn()
  expiresOn: string;

  /** The last day of which its organisation was told that it comes near. */
  @DayColumn({ nullable: true })
  toldEndDay: string | null;

  @InstantColumn({ nullable: true })
  withdrawnAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  /** Without the name of its organisation: whoever searches must not learn it. */
  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
