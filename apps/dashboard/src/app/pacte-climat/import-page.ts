import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type AssessmentCheck,
  type AssessmentImported,
  type ImportedMeasure,
  assessmentColumns,
} from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Rich, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Chapter6Data } from './chapter-6-data';
import { ImportData } from './import-data';
import { ImportRecordsData } from './import-records-data';
import { ImportUndo } from './import-undo';
import { ImportIssues } from './import-issues';
import { ImportPreview } from './import-preview';
import { ReviewLock } from './review-lock';
import { Words } from './words';

/** What the API takes. */
const LIMITS = { bytes: 2_000_000, rows: 2000 };

/** A commune's existing assessment from a spreadsheet: a file to fill in, all that is wrong or all that changes, then taken over. */
@Component({
  selector: 'z-import-page',
  imports: [
    DemoMark,
    ExportMenu,
    Failure,
    Icon,
    ImportIssues,
    ImportPreview,
    ImportUndo,
    ReviewLock,
    Rich,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './import-page.html',
  styles: `
    .acts,
    details,
    z-import-issues {
      margin-block: var(--z-3);
    }
    details ul {
      margin: var(--z-2) 0 0;
      padding-left: var(--z-5);
      list-style: disc;
    }
    z-import-issues {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  readonly code = input.required<string>();
  private readonly data = inject(ImportData);
  private readonly chapters = inject(Chapter6Data);
  private readonly records = inject(ImportRecordsData);
  private readonly pageTitle = inject(PageTitle);
  private readonly stop = new AbortController();
  private file: File | null = null;
  private readonly doneHeading = viewChild<ElementRef<HTMLElement>>('doneHeading');
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly limits = LIMITS;
  protected readonly check = signal<AssessmentCheck | null>(null);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly done = signal<(AssessmentImported & { file: string }) | null>(null);
  /** What was taken over, to be undone at once. */
  private readonly takenOver = read(
    () => this.done()?.importId,
    (id) => this.records.of(this.code(), id),
  );
  protected readonly record = linkedSignal(() => {
    const found = this.takenOver.value();
    return found?.id === this.done()?.importId ? found : undefined;
  });
  /** Whether somebody saved between the check and the taking over. */
  protected readonly isStale = signal(false);
  protected readonly acting = acting({
    stale: (current) => {
      this.showAnew(current as AssessmentCheck);
      this.isStale.set(true);
    },
  });
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.chapters.of(code),
  );
  protected readonly columns = computed(() =>
    assessmentColumns.map((column) => this.t(`assessmentImport.column.${column}`)).join(', '),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop.abort());
    // The button that was pressed is gone with the preview: the reader goes on from what was done.
    effect(() => this.doneHeading()?.nativeElement.focus());
    effect(() => {
      const commune = this.chapter.value()?.commune.name;
      if (commune) this.pageTitle.set(this.t('assessmentImport.heading', { commune }));
    });
  }

  protected async picked(chooser: HTMLInputElement): Promise<void> {
    const [file] = chooser.files ?? [];
    chooser.value = '';
    if (!file || this.acting.isBusy()) return;
    this.check.set(null);
    this.done.set(null);
    this.isStale.set(false);
    const found = await this.acting.run(() => this.data.check(this.code(), file, this.stop.signal));
    if (!found) return;
    this.file = file;
    this.show(found);
  }

  protected async take(): Promise<void> {
    const [file, check] = [this.file, this.check()];
    const measures = [...this.chosen()];
    if (!file || !check || measures.length === 0 || this.acting.isBusy()) return;
    this.isStale.set(false);
    const taken = await this.acting.run(() =>
      this.data.take(this.code(), { stamp: check.stamp, measures }, file, this.stop.signal),
    );
    if (!taken) return;
    this.done.set({ ...taken, file: check.fileName });
    this.check.set(null);
    this.file = null;
  }

  /** Shows what was found, with all of it to be taken over. */
  private show(check: AssessmentCheck): void {
    this.check.set(check);
    this.chosen.set(new Set(changing(check).map(({ measure }) => measure.id)));
  }

  /**
   * Shows what was found after somebody saved. What the reader did not want stays out, and what would now change otherwise
   * than they saw, or had not changed at all, is theirs to choose again.
   */
  private showAnew(check: AssessmentCheck): void {
    const seen = new Map(changing(this.check()).map((each) => [each.measure.id, JSON.stringify(each)]));
    const isAsSeen = (each: ImportedMeasure): boolean => seen.get(each.measure.id) === JSON.stringify(each);
    const asSeen = new Set(
      changing(check)
        .filter(isAsSeen)
        .map(({ measure }) => measure.id),
    );
    this.chosen.update((chosen) => new Set([...chosen].filter((id) => asSeen.has(id))));
    this.check.set(check);
  }
}

const changing = (check: AssessmentCheck | null): ImportedMeasure[] =>
  (check?.measures ?? []).filter(({ change }) => change !== 'unchanged');
