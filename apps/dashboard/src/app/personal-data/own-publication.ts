import { ChangeDetectionStrategy, Component, inject, linkedSignal } from '@angular/core';
import { luxembourgDay } from '@zesumme/domain';
import { Failure, I18n, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PersonalDataData } from './personal-data-data';

/** Whether everybody may read my name. The choice holds at once; there is nothing to save. */
@Component({
  selector: 'z-own-publication',
  imports: [Failure, Skeleton],
  template: `<section class="sect" aria-labelledby="publication">
    <header>
      <h2 id="publication">{{ t('personalData.publication.title') }}</h2>
    </header>
    <p class="s m">{{ t('personalData.publication.text') }}</p>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @if (found.error(); as error) {
      <z-failure [error]="error" (retried)="found.reload()" />
    } @else if (known(); as said) {
      <label class="chk"
        ><input type="checkbox" [checked]="said.name" (change)="choose($any($event.target))" />{{
          t('personalData.publication.agree')
        }}</label
      >
      @if (said.name && said.since) {
        <p class="s m">{{ t('personalData.publication.since', { day: dayOf(said.since) }) }}</p>
      }
    } @else {
      <z-skeleton [rows]="1" />
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPublicationForm {
  private readonly data = inject(PersonalDataData);
  private readonly i18n = inject(I18n);
  private readonly say = inject(Say);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly found = read(
    () => true,
    () => this.data.ownPublication(),
  );
  protected readonly known = linkedSignal(() => this.found.value());
  protected readonly dayOf = (instant: string): string => this.i18n.day(luxembourgDay(new Date(instant)), 'long');

  protected async choose(box: HTMLInputElement): Promise<void> {
    const name = box.checked;
    const kept = await this.acting.run(() => this.data.setOwnPublication(name));
    // What was not stored goes back to what it was.
    if (!kept) {
      box.checked = !name;
      return;
    }
    this.known.set(kept);
    await this.say.done(this.t(name ? 'personalData.publication.given' : 'personalData.publication.withdrawn'));
  }
}
