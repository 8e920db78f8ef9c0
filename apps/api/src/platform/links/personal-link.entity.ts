import { Entity, Unique } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../columns';

/** A link that one person was sent for one purpose. The token itself is kept nowhere: it follows from id and version. */
@Entity('personal_link')
@Unique(['purpose', 'subjectId', 'holderId'])
export class PersonalLink {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(16)
  purpose: 'answer' | 'contact' | 'unsubscribe';

  /** What it opens: a meeting, or the mails of a person. */
  @StringColumn(254)
  subjectId: string;

  /** Whose it is: a contact, or the mail address of a guest. */
  @StringColumn(254)
  holderId: string;

  /** Raised to end every token that was made before. */
  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  expiresAt: string | null;

  @InstantColumn({ nullable: true })
  revokedAt: string | null;
}
