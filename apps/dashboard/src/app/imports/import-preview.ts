import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import {
  IMPORT_DAYS,
  type ImportDetail,
  type ImportRowView,
  type RowDecision,
  type Verdict,
  verdicts,
} from '@zesumme/domain';
import { Ask, Control, Empty, Failure, Field, I18n, Pager, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { ImportsData } from './imports-data';
import { RowDetail } from './row-detail';

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 700;
const PAGE = 20;

/** What would become of each row, to be looked through, decided about and written. */
@Component({
  selector: 'z-import-preview',
  imports: [Control, Empty, Failure, Field, Pager, Rich, RowDetail, Skeleton],
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPreview {
  readonly detail = input.required<ImportDetail>();
  readonly changed = output<ImportDetail>();
  readonly columnsAsked = output<void>();
  private readonly ask = inject(Ask);
  private readonly data = inject(ImportsData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = verdicts;
  protected readonly query = signal<{ page: number; q: string; verdict: Verdict | '' }>({
    page: 1,
    q: '',
    verdict: '',
  });
  /** Whether the rows were judged anew because the register has changed. */
  protected readonly isAnew = signal(false);
  protected readonly acting = acting({
    stale: (current) => {
      if (!current) return;
      this.isAnew.set(true);
      this.changed.emit(current as ImportDetail);
    },
  });
  protected readonly progress = signal<{ done: number; total: number } | null>(null);
  protected readonly rows = read(
    () => ({ ...this.query(), id: this.detail().id, version: this.detail().version }),
    ({ id, page, q, verdict }) =>
      this.data.rows(id, { page, size: PAGE, ...(q ? { q } : {}), ...(verdict ? { verdict } : {}) }),
  );
  protected readonly counts = computed(() => this.detail().counts);
  protected readonly isFiltered = computed(() => this.query().q !== '' || this.query().verdict !== '');
  protected readonly hasWork = computed(() => this.detail().creates + this.detail().changes > 0);
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  protected set(change: Partial<{ page: number; q: string; verdict: Verdict | '' }>): void {
    this.query.update((query) => ({ ...query, page: 1, ...change }));
  }

  protected errorsHref(format: string): string {
    return `/api/imports/${this.detail().id}/errors?format=${format}&language=${this.i18n.locale()}`;
  }

  protected async decide(decision: RowDecision, row?: ImportRowView): Promise<boolean> {
    return this.take(() => this.data.decide(this.detail(), decision, row && [row.number]));
  }

  /** What was refused does not stay shown as if it were stored. */
  protected async choose(row: ImportRowView, select: HTMLSelectElement): Promise<void> {
    const chosen = this.bulk.find((each) => each === select.value);
    if (chosen && !(await this.decide(chosen, row))) select.value = row.decision ?? '';
  }

  protected readonly bulk: readonly RowDecision[] = ['merge', 'create', 'skip'];

  protected async apply(): Promise<void> {
    const { fileName, creates, changes } = this.detail();
    if (!this.hasWork() || this.acting.isBusy()) return;
    const isSure = await this.ask.confirm({
      title: this.t('imports.preview.applyTitle', { name: fileName }),
      text: this.t('imports.preview.applyText', { creates, changes, days: IMPORT_DAYS }),
      act: this.t('imports.preview.apply'),
    });
    if (!isSure) return;
    this.isAnew.set(false);
    this.progress.set({ done: 0, total: creates + changes });
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
    const isDone = await this.take(() => this.data.apply(this.detail()));
    clearInterval(this.timer);
    this.progress.set(null);
    if (isDone) await this.say.done(this.t('imports.preview.applied'));
  }

  private async take(act: () => Promise<ImportDetail>): Promise<boolean> {
    const detail = await this.acting.run(act);
    if (detail) this.changed.emit(detail);
    return detail !== undefined;
  }

  /** How far it is; that nobody can tell is no reason to stop waiting. */
  private async look(): Promise<void> {
    const { progress } = await this.data.get(this.detail().id).catch(() => ({ progress: null }));
    if (progress && this.progress()) this.progress.set(progress);
  }
}
