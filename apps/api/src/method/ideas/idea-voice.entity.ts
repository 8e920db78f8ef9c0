import type { IdeaVote } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import { FlagColumn, IdColumn, StringColumn } from '../../platform/columns';
import { Idea } from './idea.entity';

/** What an organisation says to an idea: one voice. */
@Entity('idea_voice')
@Index(['organisationId'])
export class IdeaVoice {
  @ForeignKey(() => Idea, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  ideaId: string;

  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  organisationId: string;

  @StringColumn(7, { nullable: true })
  vote: IdeaVote | null;

  @FlagColumn()
  joins: boolean;
}
