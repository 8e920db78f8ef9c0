import type { TokenScope } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../identity/account.entity';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, JsonColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** What lets a system of a commune in. The token itself is kept nowhere. */
@Entity('api_token')
@Unique(['tokenHash'])
@Index(['communeCode'])
@Index(['ownerId'])
export class ApiToken {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  /** Whoever made it: it works as long as they manage the commune's tokens. */
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @IdColumn()
  ownerId: string;

  @StringColumn(100)
  name: string;

  @JsonColumn()
  scopes: TokenScope[];

  @StringColumn(9)
  prefix: string;

  @StringColumn(64)
  tokenHash: string;

  @StringColumn(200)
  createdBy: string;

  @InstantColumn()
  createdAt: string;

  @DayColumn()
  expiresOn: string;

  @DayColumn({ nullable: true })
  lastUsedOn: string | null;

  @StringColumn(200, { nullable: true })
  revokedBy: string | null;

  @InstantColumn({ nullable: true })
  revokedAt: string | null;

  @FlagColumn()
  isDemo: boolean;
}
