import { Entity, ForeignKey, Index } from 'typeorm';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';

/** That a contact names who comes after it or stands in for it, and what the broker said to that. */
@Entity('succession')
@Index(['organisationId', 'state'])
@Index(['contactId'])
@Index(['personId'])
@Index(['state', 'fromDay'])
export class Succession {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(12)
  kind: 'successor' | 'substitute';

  @StringColumn(10)
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  /** Who names somebody. */
  @ForeignKey(() => Contact, { onDelete: 'CASCADE' })
  @IdColumn()
  contactId: string;

  /** The contact who is named, or was made of the person on confirmation. */
  @ForeignKey(() => Contact, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  personId: string | null;

  @StringColumn(200)
  givenName: string;

  @StringColumn(200)
  familyName: string;

  @StringColumn(200, { nullable: true })
  functionTitle: string | null;

  @StringColumn(254, { nullable: true })
  email: string | null;

  @StringColumn(40, { nullable: true })
  telephone: string | null;

  @StringColumn(2)
  locale: 'fr' | 'de' | 'en';

  @DayColumn()
  fromDay: string;

  /** The last day of a substitute. */
  @DayColumn({ nullable: true })
  untilDay: string | null;

  @StringColumn(400, { nullable: true })
  word: string | null;

  /** What the broker said with the decision. */
  @StringColumn(400, { nullable: true })
  answer: string | null;

  @StringColumn(200, { nullable: true })
  decidedBy: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  /** When open invitations and actions passed to the successor. */
  @InstantColumn({ nullable: true })
  handedOverAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
