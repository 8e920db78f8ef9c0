import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ImportDetail } from '@zesumme/domain';
import { Ask, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { ImportColumns } from './import-columns';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import { ImportsData } from './imports-data';

type Step = 'columns' | 'preview' | 'result';

/** One spreadsheet on its way: what its columns hold, what becomes of its rows, and what was written. */
@Component({
  selector: 'z-import-page',
  imports: [Failure, Icon, ImportColumns, ImportPreview, ImportResult, RouterLink, Skeleton],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  private readonly columns = viewChild(ImportColumns);
  protected readonly warn = warnBeforeUnload;
  private readonly ask = inject(Ask);
  private readonly data = inject(ImportsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly title = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** As it was read, or as the last act left it. */
  protected readonly detail = linkedSignal(() => this.stored.value());
  protected readonly step = linkedSignal<Step>(() => {
    const state = this.detail()?.state;
    if (state === 'applied' || state === 'undone') return 'result';
    return state === 'checked' ? 'preview' : 'columns';
  });
  protected readonly steps = computed(() => {
    const all = ['file', 'columns', 'preview', 'result'] as const;
    const now = all.indexOf(this.step());
    return all.map((name, at) => ({ name, isDone: at < now, isNow: at === now }));
  });

  constructor() {
    effect(() => {
      const detail = this.detail();
      if (detail) this.title.set(detail.fileName);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.columns()?.hasUnsavedChanges() ?? false;
  }

  /** Somebody else was quicker: whoever is putting columns right goes on with that, unless all is written already. */
  protected stay(detail: ImportDetail): void {
    this.detail.set(detail);
    if (this.step() !== 'result') this.step.set('columns');
  }

  protected async remove({ id, fileName }: ImportDetail): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('imports.columns.removeTitle', { name: fileName }),
      text: this.t('imports.columns.removeText'),
      act: this.t('imports.columns.remove'),
      danger: true,
    });
    if (!isSure || !(await this.acting.run(() => this.data.remove(id)))) return;
    await this.router.navigateByUrl('/imports');
    await this.say.done(this.t('imports.columns.removed'));
  }
}
