import type { EvidenceCounts, EvidenceFigure, EvidenceKind, EvidenceState } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Action } from '../actions/action.entity';
import { CampaignFigure } from '../campaigns/campaign-figure.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Meeting } from '../meetings/meeting.entity';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { Commune } from '../territory/commune.entity';

/**
 * What shows that a commune does something under measures of its chapter 6. How it stands follows from its days, from the
 * day it is, and from whether its file is there; it is never stored.
 */
@Entity('evidence')
@Index(['communeCode', 'state'])
@Index(['day'])
@Index(['meetingId'])
@Index(['actionId'])
@Index(['practiceSheetId'])
@Index(['campaignId'])
@Index(['campaignFigureId'])
export class Evidence {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @StringColumn(8, { default: 'meeting' })
  kind: EvidenceKind;

  /** What it is called; at first what the record is called that it comes from. */
  @StringColumn(200, { default: '' })
  title: string;

  @ForeignKey(() => Meeting, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  meetingId: string | null;

  @ForeignKey(() => Action, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  actionId: string | null;

  @ForeignKey(() => PracticeSheet, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  practiceSheetId: string | null;

  @ForeignKey(() => Campaign, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  campaignId: string | null;

  @ForeignKey(() => CampaignFigure, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  campaignFigureId: string | null;

  /** The figure of a campaign as it was when it became evidence: what is changed there later changes nothing that was accepted. */
  @JsonColumn({ nullable: true })
  figure: EvidenceFigure | null;

  @StringColumn(2000, { nullable: true })
  url: string | null;

  /** The day that it is of: that of the meeting, of the photograph, of the deliberation. */
  @DayColumn()
  day: string;

  @DayColumn({ nullable: true })
  validFrom: string | null;

  /** The last day on which it proves something. */
  @DayColumn({ nullable: true })
  validUntil: string | null;

  @TextColumn({ nullable: true })
  note: string | null;

  /** Who came to a meeting, as counts; null where nobody noted it. */
  @JsonColumn({ nullable: true })
  counts: EvidenceCounts | null;

  /** Whether it was proposed to the commune, which then says whether it counts. */
  @FlagColumn({ default: true })
  isProposal: boolean;

  /** Null where the product did so by itself. */
  @StringColumn(200, { nullable: true })
  addedBy: string | null;

  /** Whose account it was; null where nobody's was, and for what was added before this was kept. */
  @IdColumn({ nullable: true })
  addedByAccountId: string | null;

  @StringColumn(8)
  state: EvidenceState;

  /** What the commune said to it. */
  @TextColumn({ nullable: true })
  word: string | null;

  @StringColumn(200, { nullable: true })
  decidedBy: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: string | null;

  /** Since when it is taken away; it can be put back. */
  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn({ default: '' })
  searchText: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}
