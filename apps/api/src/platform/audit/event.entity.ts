import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, JsonColumn, StringColumn } from '../columns';

/** What happened: who, when, to what, before and after. */
@Entity('event')
@Index(['subjectType', 'subjectId', 'at'])
@Index(['groupId', 'at'])
@Index(['communeCode', 'at'], { where: 'commune_code IS NOT NULL' })
@Index(['at'])
export class Event {
  @IdColumn({ primary: true })
  id: string;

  @InstantColumn()
  at: string;

  @IdColumn({ nullable: true })
  actorAccountId: string | null;

  /** Whose personal link it came by: a contact, or the mail address of a guest in lower case; null with an account. */
  @StringColumn(254, { nullable: true })
  actorHolderId: string | null;

  @StringColumn(200)
  actorLabel: string;

  @StringColumn(60)
  kind: string;

  @StringColumn(40)
  subjectType: string;

  @StringColumn(64)
  subjectId: string;

  @IdColumn({ nullable: true })
  groupId: string | null;

  @StringColumn(8, { nullable: true })
  communeCode: string | null;

  @JsonColumn()
  data: { changes: { field: string; before: unknown; after: unknown }[]; personal: string[] };

  @FlagColumn()
  isDemo: boolean;
}
