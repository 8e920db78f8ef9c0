import type { EvidenceForm, PageContact, PublicPart } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** What a commune shows of its chapter 6 to everybody, once it publishes the page. */
@Entity('public_page')
@Index(['snapshotId'])
export class PublicPage {
  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { primary: true })
  communeCode: string;

  @InstantColumn({ nullable: true })
  publishedAt: string | null;

  @JsonColumn()
  parts: PublicPart[];

  @TextColumn({ nullable: true })
  introductionFr: string | null;

  @TextColumn({ nullable: true })
  introductionDe: string | null;

  @TextColumn({ nullable: true })
  introductionEn: string | null;

  @StringColumn(8)
  evidenceForm: EvidenceForm;

  /** Whether an office is named, or somebody who agreed to it; null as long as nobody said. */
  @StringColumn(8, { nullable: true })
  contactOf: PageContact | null;

  /** By which whoever is named here is found among people; another one where somebody else is named. */
  @IdColumn({ nullable: true })
  contactKey: string | null;

  @StringColumn(200, { nullable: true })
  contactName: string | null;

  @StringColumn(254, { nullable: true })
  contactEmail: string | null;

  @StringColumn(40, { nullable: true })
  contactTelephone: string | null;

  @StringColumn(2000, { nullable: true })
  contactUrl: string | null;

  /** Shown instead of the chapter as it now is. */
  @ForeignKey(() => Chapter6Snapshot, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  snapshotId: string | null;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}
