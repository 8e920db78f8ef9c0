import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { I18n, Icon, download } from '@zesumme/ui';
import { Session } from '../platform/session';

/** The recovery codes, the one time that they can be read. Printed, they are alone on the paper. */
@Component({
  selector: 'z-recovery-codes',
  imports: [Icon],
  template: `<section class="note w" aria-labelledby="recovery-codes">
    <h2 id="recovery-codes" #top tabindex="-1">{{ t('secondFactor.codes.title') }}</h2>
    <p>{{ t('secondFactor.codes.text') }}</p>
    <p class="paper">{{ title() }}</p>
    <ol class="codes" translate="no">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ol>
    <p class="acts">
      <button type="button" class="b" (click)="keep()">
        <z-icon name="download-simple" size="s" />{{ t('secondFactor.codes.download') }}
      </button>
      <button type="button" class="b" (click)="print()">
        <z-icon name="printer" size="s" />{{ t('secondFactor.codes.print') }}
      </button>
      <button type="button" class="b p" (click)="kept.emit()">{{ t('secondFactor.codes.kept') }}</button>
    </p>
  </section>`,
  styles: `
    .note {
      display: block;
      margin-block: var(--z-4);
    }
    .codes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
      gap: var(--z-2) var(--z-4);
      margin-block: var(--z-4);
      padding: 0;
      font-family: ui-monospace, monospace;
    }
    .paper {
      display: none;
    }
    @media print {
      .paper {
        display: block;
      }
      .acts {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** The reader says that they are in a safe place. */
  readonly kept = output<void>();
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly t = this.i18n.t;
  protected readonly title = computed(() =>
    this.t('secondFactor.codes.fileTitle', { email: this.session.me().account?.email ?? '' }),
  );

  constructor() {
    afterNextRender(() => this.top().nativeElement.focus());
  }

  protected keep(): void {
    const when = this.i18n.instant(new Date().toISOString());
    const lines = [this.title(), this.t('secondFactor.codes.fileText', { when }), '', ...this.codes(), ''];
    download(this.t('secondFactor.codes.file'), new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }));
  }

  protected print(): void {
    window.print();
  }
}
