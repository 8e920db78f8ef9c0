import type { PeriodKind } from '@zesumme/domain';
import { Entity } from 'typeorm';
import { IntegerColumn, StringColumn } from '../../platform/columns';

/** For how many months a kind of personal data is kept, where an administrator has chosen it. */
@Entity('retention_period')
export class RetentionPeriod {
  @StringColumn(20, { primary: true })
  kind: PeriodKind;

  @IntegerColumn()
  months: number;

  @IntegerColumn()
  version: number;
}
