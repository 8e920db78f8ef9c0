import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { IdColumn } from '../platform/columns';
import { AgendaItem } from './agenda-item.entity';

/** That an organisation says that an item of the agenda concerns it. */
@Entity('item_concern')
@Index(['organisationId'])
export class ItemConcern {
  @ForeignKey(() => AgendaItem, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  agendaItemId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  organisationId: string;
}
