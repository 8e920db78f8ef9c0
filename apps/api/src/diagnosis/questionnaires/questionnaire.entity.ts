import type {
  Locale,
  QuestionnaireContent,
  QuestionnaireResults,
  QuestionnaireState,
  QuestionnaireTags,
  QuestionnaireWay,
  TextInLanguages,
} from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../../platform/columns';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';

/** What a group asks in the diagnosis of a theme: of the contacts of its organisations, or of their employees without a name. */
@Entity('questionnaire')
@Index(['groupId', 'removedAt'])
@Index(['themeId'])
@Index(['state'])
export class Questionnaire {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn()
  groupId: string;

  @ForeignKey(() => Theme, { onDelete: 'RESTRICT' })
  @IdColumn()
  themeId: string;

  @StringColumn(9)
  way: QuestionnaireWay;

  /** In its first language. */
  @StringColumn(200)
  title: string;

  /** As it is written in each language, for lists; null where the title above is all there is. */
  @JsonColumn({ nullable: true })
  titles: TextInLanguages | null;

  /** The first one stands in where a text is missing in another. */
  @JsonColumn()
  languages: Locale[];

  @JsonColumn()
  content: QuestionnaireContent;

  /** Until when it is meant to be answered. */
  @DayColumn({ nullable: true })
  untilDay: string | null;

  @StringColumn(6)
  state: QuestionnaireState;

  /** Raised to end all links that were given out before. */
  @IntegerColumn()
  linkVersion: number;

  @InstantColumn({ nullable: true })
  openedAt: string | null;

  @InstantColumn({ nullable: true })
  closedAt: string | null;

  /** Without names: when the links were last written to those who pass them on. */
  @InstantColumn({ nullable: true })
  spreadAt: string | null;

  /** What may be told, decided once when it was closed; it never changes again. */
  @JsonColumn({ nullable: true })
  results: QuestionnaireResults | null;

  /** What somebody wrote beside open answers, by hand. */
  @JsonColumn({ nullable: true })
  tags: QuestionnaireTags | null;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
