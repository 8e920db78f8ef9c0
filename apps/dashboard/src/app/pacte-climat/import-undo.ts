import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import type { ImportRecord, ImportedState } from '@zesumme/domain';
import { Ask, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ImportRecordsData } from './import-records-data';
import { Words } from './words';

/** Undoes an import in one act: says what stays as it is, asks, and says what was done. */
@Component({
  selector: 'z-import-undo',
  imports: [Icon],
  template: `@if (isStale()) {
      <p class="note w" role="alert">{{ t('importRecord.stale') }}</p>
    } @else if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @if (record().undone; as undone) {
      <p class="note" role="status">{{ undoneText(undone) }}</p>
    } @else if (record().can.undo) {
      @if (left(); as measures) {
        <p class="s">{{ t('importRecord.left', { measures }) }}</p>
      }
      <p>
        <button
          type="button"
          class="b"
          [class.p]="isMain()"
          [attr.aria-disabled]="acting.isBusy() ? true : null"
          (click)="undo()"
        >
          <z-icon name="arrow-counter-clockwise" size="s" />{{ t('importRecord.undo') }}
        </button>
      </p>
    } @else if (isNothingLeft()) {
      <p class="m">{{ t('importRecord.nothing') }}</p>
    }`,
  styles: `
    :host {
      display: block;
    }
    p {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportUndo {
  readonly record = model.required<ImportRecord>();
  /** Whether it is what the page is there for. */
  readonly isMain = input(false);
  private readonly data = inject(ImportRecordsData);
  private readonly i18n = inject(I18n);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  /** Whether somebody saved while this was looked at. */
  protected readonly isStale = signal(false);
  protected readonly acting = acting({
    stale: (current) => {
      this.record.set(current as ImportRecord);
      this.isStale.set(true);
    },
  });
  protected readonly left = computed(() =>
    this.in((state) => state !== 'as-imported')
      .map(({ measure }) => this.words.measure(measure))
      .join(', '),
  );
  protected readonly isNothingLeft = computed(() => this.in((state) => state === 'as-imported').length === 0);

  private in(asked: (state: ImportedState) => boolean): ImportRecord['measures'] {
    return this.record().measures.filter(({ state }) => asked(state));
  }

  protected undoneText({ at, by }: { at: string; by: string }): string {
    return this.t('importRecord.undone', { when: this.i18n.instant(at), by });
  }

  protected async undo(): Promise<void> {
    if (this.acting.isBusy()) return;
    const record = this.record();
    const file = record.fileName;
    const measures = this.in((state) => state === 'as-imported').map(({ measure }) => measure.id);
    const told = { count: measures.length, measures: this.left() };
    const isSure = await this.ask.confirm({
      title: this.t('importRecord.ask', { file }),
      text: this.t(this.left() ? 'importRecord.askLeft' : 'importRecord.askText', told),
      act: this.t('importRecord.undo'),
    });
    if (!isSure) return;
    this.isStale.set(false);
    const done = await this.acting.run(() => this.data.undo(record, measures));
    if (!done) return;
    this.record.set(done);
    void this.say.done(this.t('importRecord.done', { file, count: measures.length }));
  }
}
