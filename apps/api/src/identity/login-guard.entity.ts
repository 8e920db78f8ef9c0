import { Entity } from 'typeorm';
import { InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';

/** How often signing in failed, by a hash of what was tried from where. */
@Entity('login_guard')
export class LoginGuard {
  @StringColumn(64, { primary: true })
  key: string;

  @IntegerColumn()
  failures: number;

  @InstantColumn()
  lastFailureAt: string;

  @InstantColumn({ nullable: true })
  blockedUntil: string | null;
}
