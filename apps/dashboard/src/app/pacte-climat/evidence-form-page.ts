import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type EvidenceKind,
  type EvidenceRow,
  acceptedEndings,
  dayOfCampaign,
  evidenceCreate,
  evidenceKinds,
  luxembourgDay,
  proposableKinds,
  sourcedKinds,
} from '@zesumme/domain';
import {
  Control,
  DemoMark,
  ErrorSummary,
  Failure,
  Field,
  I18n,
  Icon,
  SaveBar,
  Say,
  Skeleton,
  StaleNote,
} from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { figureWords, periodWords } from '../platform/campaigns/figure-words';
import { EditForms } from '../platform/edit-form';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { EvidenceStandingMark } from '../platform/evidence/evidence-standing';
import { Files } from '../platform/files/files';
import { UploadList } from '../platform/files/upload-list';
import { uploadQueue } from '../platform/files/upload-queue';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { EvidenceProves } from './evidence-proves';
import { Words } from './words';

const isSourced = (kind: EvidenceKind): boolean => sourcedKinds.some((each) => each === kind);

/** A piece of evidence: added, proposed, or edited. Its kind comes first, what it proves last. */
@Component({
  selector: 'z-evidence-form-page',
  imports: [
    Control,
    DemoMark,
    ErrorSummary,
    EvidenceProves,
    EvidenceStandingMark,
    Failure,
    Field,
    Files,
    Icon,
    Picker,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
    UploadList,
  ],
  templateUrl: './evidence-form-page.html',
  styles: `
    .gaps {
      display: grid;
      gap: var(--z-4);
    }
    .gaps > p {
      margin: 0;
    }
    .kinds {
      display: grid;
      gap: var(--z-2);
    }
    .kinds .chk {
      align-items: flex-start;
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceFormPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  /** The piece that is edited; none for a new one. */
  readonly id = input<string>();
  /** From the address: what a new piece is to prove. */
  readonly measure = input<string>();
  readonly criterion = input<string>();
  private readonly data = inject(EvidenceData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly words = inject(Words);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly accept = acceptedEndings;
  protected readonly coverage = read(
    () => this.code(),
    (code) => this.data.coverage(code),
  );
  protected readonly piece = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly measures = read(
    () => this.code(),
    (code) => this.data.measures(code),
  );
  protected readonly home = computed(() => ['/chapter-6', this.code(), 'evidence']);
  protected readonly isProposal = computed(() => !this.id() && (this.coverage.value()?.can.propose ?? false));
  protected readonly may = computed(() => {
    const can = this.coverage.value()?.can;
    return this.id() ? (this.piece.value()?.can.edit ?? false) : Boolean(can?.add || can?.propose);
  });
  protected readonly kinds = computed((): readonly EvidenceKind[] =>
    this.isProposal() ? proposableKinds : evidenceKinds,
  );
  protected readonly title = computed(() => {
    if (this.id()) return this.t('evidence.form.edit');
    return this.t(this.isProposal() ? 'evidence.form.propose' : 'evidence.form.add');
  });

  protected readonly form = this.builder.group({
    kind: this.builder.control<EvidenceKind | null>(null),
    title: '',
    day: luxembourgDay(new Date()),
    validFrom: '',
    validUntil: '',
    note: '',
    url: '',
    sourceId: '',
    measureIds: this.builder.control<readonly string[]>([]),
    criterionIds: this.builder.control<readonly string[]>([]),
  });
  protected readonly kind = toSignal(this.form.controls.kind.valueChanges, { initialValue: null });
  protected readonly isSourced = computed(() => isSourced(this.kind() ?? 'file'));
  /** The record of ours, as the picker holds it. */
  protected readonly source = signal<readonly Choice[]>([]);
  protected readonly findSources = computed(() => {
    const [kind, code] = [this.kind() ?? 'file', this.code()];
    if (kind === 'campaign') return (text: string) => this.findFigures(code, text);
    return (text: string): Promise<readonly Choice[]> => this.data.findSources(kind, code, text);
  });
  /** The day that the campaign of the figure says: it is not to be typed then. */
  protected readonly figureDay = signal<string | null>(null);
  /** The documents that are to be sent once the piece is kept. */
  protected readonly files = signal<readonly File[]>([]);
  /** The piece that is kept while its documents are on their way. */
  protected readonly kept = signal<EvidenceRow | null>(null);
  protected readonly queue = uploadQueue(() => void this.arrived());
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: evidenceCreate,
    value: () => this.toSend(),
    pathOf: (path) => path.replace(/^(measureIds|criterionIds)\..*$/, 'measureIds'),
    save: async (value) => {
      const id = this.id();
      const version = this.version();
      const row =
        id && version ? await this.data.edit(id, { ...value, version }) : await this.data.add(this.code(), value);
      this.form.markAsPristine();
      if (this.files().length === 0) return this.leave();
      this.kept.set(row);
      this.queue.add(this.files(), { subject: 'evidence', subjectId: row.id }, Infinity);
    },
  });
  protected readonly measureIds = toSignal(this.form.controls.measureIds.valueChanges, { initialValue: [] });
  protected readonly criterionIds = toSignal(this.form.controls.criterionIds.valueChanges, { initialValue: [] });
  private readonly current = computed(() => (this.edit.stale() as EvidenceRow | null) ?? this.piece.value());
  private readonly version = computed(() => this.current()?.version);
  /** What is stored now when somebody saved in between, and what is typed, in words that can be compared. */
  protected readonly storedNow = computed(() => {
    const row = this.edit.stale() as EvidenceRow | null;
    return row?.measures ? this.told(typedOf(row)) : null;
  });

  constructor() {
    effect(() => this.pageTitle.set(this.title()));
    effect(() => {
      const row = this.piece.value();
      if (row && !this.form.dirty) untracked(() => this.fill(row));
    });
    effect(() => {
      const [measure, criterion, id] = [this.measure(), this.criterion(), this.id()];
      if (id || !measure) return;
      untracked(() => this.form.patchValue({ measureIds: [measure], criterionIds: criterion ? [criterion] : [] }));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges || this.queue.isBusy();
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected typedNow(): Record<string, unknown> {
    return this.told(this.form.getRawValue());
  }

  protected choose(kind: EvidenceKind): void {
    this.form.controls.kind.setValue(kind);
    this.form.controls.kind.markAsDirty();
    this.form.controls.sourceId.setValue('');
    this.source.set([]);
    this.figureDay.set(null);
    this.files.set([]);
  }

  protected retry(): void {
    for (const each of [this.coverage, this.piece, this.measures]) if (each.error()) each.reload();
  }

  protected chooseSource([choice]: readonly (Choice & { day?: string | null })[]): void {
    this.figureDay.set(choice?.day ?? null);
    // A title that was taken from the former record is not that of the new one.
    if (choice && choice.id !== this.form.controls.sourceId.value && this.id()) this.form.controls.title.setValue('');
    this.form.controls.sourceId.setValue(choice?.id ?? '');
    this.form.markAsDirty();
  }

  protected chooseFiles(chooser: HTMLInputElement): void {
    this.files.set([...(chooser.files ?? [])]);
    this.form.markAsDirty();
  }

  protected tick(list: 'measureIds' | 'criterionIds', ids: readonly string[]): void {
    this.form.controls[list].setValue(ids);
    this.form.markAsDirty();
  }

  /** A document of the piece came or went: whether it counts has changed with it. */
  protected again(): void {
    this.piece.reload();
  }

  private async arrived(): Promise<void> {
    if (this.queue.uploads().length === 0) await this.leave();
  }

  private async leave(): Promise<void> {
    await this.router.navigate(this.home());
    const saved = this.id() ? 'saved' : this.isProposal() ? 'proposed' : 'added';
    void this.say.done(this.t(`evidence.form.${saved}`));
  }

  private fill(row: EvidenceRow): void {
    this.form.reset(typedOf(row));
    const source = row.meeting ?? row.action ?? row.practice ?? row.campaign;
    this.figureDay.set(row.campaign && dayOfCampaign(row.campaign.figure) && row.day);
    this.source.set(source ? [{ id: source.id ?? '', label: source.title }] : []);
  }

  private toSend(): unknown {
    const { kind, title, day, validFrom, validUntil, note, url, sourceId, ...proven } = this.form.getRawValue();
    const of = isSourced(kind ?? 'file');
    return {
      ...proven,
      ...{ kind: kind ?? undefined, title, note },
      day: kind === 'meeting' || this.figureDay() !== null ? null : day || null,
      validFrom: validFrom || null,
      validUntil: validUntil || null,
      url: kind === 'link' ? url : null,
      sourceId: of ? sourceId || null : null,
    };
  }

  private async findFigures(code: string, text: string): Promise<readonly Choice[]> {
    const figures = await this.data.figures(code, text);
    return figures.map(({ id, day, campaign, ...figure }) => ({
      id,
      day,
      label: `${campaign.title} – ${figure.label}`,
      hint: [figureWords(this.i18n, figure), periodWords(this.i18n, campaign)].join(' · '),
    }));
  }

  private told(typed: Typed): Record<string, unknown> {
    const measures = this.measures.value() ?? [];
    const { measureIds, criterionIds, kind: _, sourceId: __, ...plain } = typed;
    const names = measures.filter(({ id }) => measureIds.includes(id)).map((each) => this.words.measure(each));
    const criteria = measures.flatMap((measure) => measure.criteria).filter(({ id }) => criterionIds.includes(id));
    return {
      ...plain,
      measureIds: names.join(', '),
      criterionIds: criteria.map((each) => this.words.text(each)).join(' / '),
    };
  }
}

interface Typed {
  kind: EvidenceKind | null;
  title: string;
  day: string;
  validFrom: string;
  validUntil: string;
  note: string;
  url: string;
  sourceId: string;
  measureIds: readonly string[];
  criterionIds: readonly string[];
}

const typedOf = (row: EvidenceRow): Typed => ({
  kind: row.kind,
  title: row.title,
  day: row.day,
  validFrom: row.validFrom ?? '',
  validUntil: row.validUntil ?? '',
  note: row.note ?? '',
  url: row.url ?? '',
  sourceId: row.sourceId ?? '',
  measureIds: row.measures.map(({ id }) => id),
  criterionIds: row.measures.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
});
