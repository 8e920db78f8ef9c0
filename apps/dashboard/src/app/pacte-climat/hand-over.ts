import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { I18n, Icon, Say, download } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { fileFetcher } from '../platform/fetch-file';

/** A document to be made and saved: what it is, what there is to choose, and how it went. */
@Component({
  selector: 'z-hand-over',
  imports: [Icon],
  template: `<section class="sect" [attr.aria-labelledby]="name()">
    <header>
      <h2 [id]="name()">{{ heading() }}</h2>
    </header>
    <p class="s m">{{ text() }}</p>
    <form class="form" [attr.aria-label]="heading()" (submit)="take($event)">
      <div class="fcols"><ng-content /></div>
      <div class="acts">
        <button type="submit" class="b p" [attr.aria-disabled]="acting.isBusy() ? true : null">
          <z-icon name="download-simple" size="s" />{{ acting.isBusy() ? t('handover.making') : label() }}
        </button>
        <span class="s m" role="status">{{ done() }}</span>
      </div>
    </form>
    @if (acting.problem()) {
      <div class="note x" role="alert">
        <p>{{ acting.problem() }}</p>
        <button type="button" class="b" (click)="take()">{{ t('errors.retry') }}</button>
      </div>
    }
  </section>`,
  styles: `
    form,
    .note {
      margin-top: var(--z-3);
    }
    .acts {
      margin-top: var(--z-3);
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOver {
  /** The id of its heading. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  /** What its button says. */
  readonly label = input.required<string>();
  readonly path = input.required<string>();
  readonly query = input.required<Readonly<Record<string, string>>>();
  private readonly fetchFile = fileFetcher();
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  /** Name and size of the file that was made last. */
  protected readonly done = signal('');

  protected async take(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.acting.isBusy()) return;
    this.done.set('');
    const file = await this.acting.run(() => this.fetchFile(this.path(), new URLSearchParams(this.query()), 'zesumme'));
    if (!file) return;
    download(file.name, file.content);
    const size = this.i18n.bytes(file.content.size);
    this.done.set(this.t('handover.made', { name: file.name, size }));
    void this.say.done(this.t('handover.saved'));
  }
}
