import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { FileRow, PictureConsent } from '@zesumme/domain';
import { Control, Failure, Field, I18n, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../acting';
import { read } from '../list-state';
import { FilesData } from './files-data';

/** What those on a picture agreed to: without it, the picture stays among those who are signed in. */
@Component({
  selector: 'z-picture-consents',
  imports: [Control, Failure, Field, Skeleton],
  template: `<details (toggle)="isOpen.set($any($event.target).open)">
    <summary [attr.aria-label]="t('files.consent.of', { name: file().name })">{{ t('files.consent.title') }}</summary>
    @if (found.error(); as error) {
      <z-failure [error]="error" (retried)="found.reload()" />
    } @else if (found.value(); as consents) {
      <p class="s" role="status">
        {{ t(standing(consents.isPublic)) }}
      </p>
      @if (acting.problem()) {
        <p class="note x" role="alert">{{ acting.problem() }}</p>
      }
      <ul class="rows">
        @for (consent of consents.items; track consent.id) {
          <li>
            <span class="grow"
              >{{ consent.personName ?? t('files.consent.nobody') }}<br /><span class="s m">{{
                toldOf(consent)
              }}</span></span
            >
            @if (!consent.withdrawnAt && consents.can.edit) {
              <button
                type="button"
                class="b sm"
                [disabled]="acting.isBusy()"
                [attr.aria-label]="
                  t('files.consent.withdrawOf', { who: consent.personName ?? t('files.consent.nobody') })
                "
                (click)="withdraw(consent)"
              >
                {{ t('files.consent.withdraw') }}
              </button>
            }
          </li>
        }
      </ul>
      @if (consents.can.edit) {
        <form (submit)="$event.preventDefault(); add(person)">
          <z-field
            [label]="t('files.consent.who')"
            [hint]="t('files.consent.whoHint')"
            [fieldId]="'consent-' + file().id"
          >
            <input #person zControl maxlength="200" autocomplete="off" />
          </z-field>
          <div class="acts">
            <button type="submit" class="b sm" [disabled]="acting.isBusy()">{{ t('files.consent.note') }}</button>
            <button type="button" class="b sm" [disabled]="acting.isBusy()" (click)="keep(null)">
              {{ t('files.consent.nobody') }}
            </button>
          </div>
        </form>
      }
    } @else if (isOpen()) {
      <z-skeleton [rows]="2" />
    }
  </details>`,
  styles: `
    :host {
      display: block;
      flex-basis: 100%;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PictureConsents {
  readonly file = input.required<FileRow>();
  private readonly data = inject(FilesData);
  private readonly i18n = inject(I18n);
  private readonly say = inject(Say);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly isOpen = signal(false);
  protected readonly found = read(
    () => (this.isOpen() ? this.file().id : undefined),
    (id) => this.data.consents(id),
  );

  protected readonly standing = (isPublic: boolean) => {
    if (!this.file().hasPreview) return 'files.consent.undrawn';
    return isPublic ? 'files.consent.public' : 'files.consent.inner';
  };

  protected toldOf({ givenAt, givenBy, withdrawnAt, withdrawnBy }: PictureConsent): string {
    const given = this.t('files.consent.given', { day: this.i18n.day(givenAt), who: givenBy });
    if (!withdrawnAt) return given;
    const taken = this.t('files.consent.taken', { day: this.i18n.day(withdrawnAt), who: withdrawnBy ?? '' });
    return `${given} · ${taken}`;
  }

  protected async add(person: HTMLInputElement): Promise<void> {
    const typed = person.value;
    const personName = typed.trim();
    if (!personName) return person.focus();
    // The next name may be typed while this one is on its way.
    if ((await this.keep(personName)) && person.value === typed) person.value = '';
  }

  /** Nobody is named where nobody can be recognised. */
  protected async keep(personName: string | null): Promise<boolean> {
    if (!(await this.acting.run(() => this.data.addConsent(this.file().id, personName)))) return false;
    this.found.reload();
    void this.say.done(this.t('files.consent.noted'));
    return true;
  }

  protected async withdraw({ id }: PictureConsent): Promise<void> {
    if (!(await this.acting.run(() => this.data.withdrawConsent(this.file().id, id)))) return;
    this.found.reload();
    await this.say.done(this.t('files.consent.withdrawn'));
  }
}
