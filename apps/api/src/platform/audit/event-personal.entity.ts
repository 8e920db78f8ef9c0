import { Entity, ForeignKey } from 'typeorm';
import { IdColumn, JsonColumn } from '../columns';
import { Event } from './event.entity';

/** The personal values of an event, apart so that they can be erased while the history stays true. */
@Entity('event_personal')
export class EventPersonal {
  @ForeignKey(() => Event, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  eventId: string;

  @JsonColumn()
  data: { changes: { field: string; before: unknown; after: unknown }[] };
}
