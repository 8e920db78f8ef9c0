import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type HeldRow, IMPORT_DAYS, type ImportDetail } from '@zesumme/domain';
import { Ask, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Problem } from '../platform/problem';
import { ImportsData } from './imports-data';

/** What an import wrote, with the way to undo it, and what comes next. */
@Component({
  selector: 'z-import-result',
  imports: [Icon, RouterLink],
  templateUrl: './import-result.html',
  styleUrl: './spaced.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportResult {
  readonly detail = input.required<ImportDetail>();
  readonly changed = output<ImportDetail>();
  private readonly ask = inject(Ask);
  private readonly data = inject(ImportsData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly days = IMPORT_DAYS;
  protected readonly acting = acting({ stale: (current) => this.changed.emit(current as ImportDetail) });
  /** What cannot be undone, as the API told it. */
  protected readonly held = signal<{ count: number; items: HeldRow[] } | null>(null);
  protected readonly seePath = computed(() => {
    const { subject, group } = this.detail();
    if (subject === 'memberships') return group ? ['/groups', group.slug, 'members'] : ['/groups'];
    return [`/${subject}`];
  });

  protected async undo(rest: boolean): Promise<void> {
    const detail = this.detail();
    const isSure = await this.ask.confirm({
      title: this.t('imports.result.undoTitle', { name: detail.fileName }),
      text: this.t('imports.result.undoText'),
      act: this.t(rest ? 'imports.result.rest' : 'imports.result.undo'),
      danger: true,
    });
    if (!isSure) return;
    const undone = await this.acting.run(() =>
      this.data.undo(detail, rest).catch((error: unknown) => this.hold(error)),
    );
    if (!undone) return;
    this.held.set(null);
    this.changed.emit(undone);
    await this.say.done(this.t('imports.result.undoneSaid'));
  }

  /** Keeps what holds it, to be shown by name. */
  private hold(error: unknown): null {
    if (!(error instanceof Problem) || error.code !== 'import-held') throw error;
    const { items } = error.current as { items: HeldRow[] };
    this.held.set({ count: Number(error.params['count'] ?? items.length), items });
    return null;
  }
}
