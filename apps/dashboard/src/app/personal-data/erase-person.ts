import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { ErasurePreview } from '@zesumme/domain';
import { Ask, I18n, Icon } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { PersonalDataData, type Whose } from './personal-data-data';

/** Erases somebody, or the reader: first what would change is shown, then it is asked about, since it cannot be undone. */
@Component({
  selector: 'z-erase-person',
  imports: [Icon],
  template: `<section class="sect" aria-labelledby="erasure">
    <header>
      <h2 id="erasure">{{ t(whose() ? 'personalData.erasure.other' : 'personalData.erasure.own') }}</h2>
    </header>
    <p class="say s">{{ t(whose() ? 'personalData.erasure.otherText' : 'personalData.erasure.ownText') }}</p>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    <div aria-live="polite">
      @if (preview(); as found) {
        <h3>{{ t('personalData.erasure.would') }}</h3>
        <ul>
          @for (row of found.tables; track row.table) {
            <li>{{ rowOf(row) }}</li>
          }
          <li>{{ t('personalData.erasure.mentions', { count: found.mentions }) }}</li>
          <li>{{ t('personalData.erasure.mails', { count: found.waitingMails }) }}</li>
          <li>{{ t('personalData.erasure.files') }}</li>
        </ul>
        @if (found.hasNamesake) {
          <p class="note">{{ t('personalData.erasure.namesake') }}</p>
        }
        @if (found.stays.length > 0) {
          <h3>{{ t('personalData.erasure.remains') }}</h3>
          <ul>
            @for (each of found.stays; track each.why + each.text) {
              <li>{{ t(whyOf(each.why), { text: each.text }) }}</li>
            }
          </ul>
        }
        <h3>{{ t('personalData.erasure.documents.title') }}</h3>
        <p class="say s">{{ t('personalData.erasure.documents.text') }}</p>
        @if (found.files.total > 0) {
          <ul>
            @for (file of found.files.items; track file.id) {
              <li>
                <a [href]="file.url ?? '/api/files/' + file.id + '/content'" rel="noopener noreferrer">{{
                  file.name
                }}</a>
                ·
                {{
                  t(
                    file.isUploaded ? 'personalData.erasure.documents.uploaded' : 'personalData.erasure.documents.named'
                  )
                }}
              </li>
            }
          </ul>
          @if (found.files.total > found.files.items.length) {
            <p class="s">
              {{ t('personalData.erasure.documents.more', { count: found.files.total - found.files.items.length }) }}
            </p>
          }
        } @else {
          <p class="s">{{ t('personalData.erasure.documents.none') }}</p>
        }
        @if (found.obstacle; as obstacle) {
          <p class="note x">{{ t(obstacleOf(obstacle)) }}</p>
        }
      }
    </div>
    <div class="acts">
      @if (preview(); as found) {
        @if (!found.obstacle) {
          <button type="button" class="b d" [disabled]="acting.isBusy()" (click)="erase(found)">
            <z-icon name="trash" size="s" />{{ t('personalData.erasure.act') }}
          </button>
        }
      } @else {
        <button type="button" class="b" [disabled]="acting.isBusy()" (click)="look()">
          <z-icon name="eye" size="s" />{{ t('personalData.erasure.look') }}
        </button>
      }
    </div>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErasePerson {
  /** Null for the reader's own data. */
  readonly whose = input<Whose | null>(null);
  readonly erased = output<void>();
  private readonly data = inject(PersonalDataData);
  private readonly ask = inject(Ask);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly preview = signal<ErasurePreview | null>(null);
  protected readonly obstacleOf = (obstacle: NonNullable<ErasurePreview['obstacle']>) =>
    `personalData.erasure.obstacle.${obstacle}` as const;
  protected readonly whyOf = (why: ErasurePreview['stays'][number]['why']) =>
    `personalData.erasure.stays.${why}` as const;

  protected rowOf({ table, total, effect }: ErasurePreview['tables'][number]): string {
    return this.t('personalData.erasure.row', {
      table: this.i18n.find(`personalData.table.${table}`) ?? table,
      count: total,
      effect: this.t(`personalData.erasure.effect.${effect}`),
    });
  }

  protected async look(): Promise<void> {
    const found = await this.acting.run(() => this.data.preview(this.whose()));
    if (found) this.preview.set(found);
  }

  protected async erase({ name }: ErasurePreview): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('personalData.erasure.ask', { name }),
      text: this.t('personalData.erasure.askText'),
      act: this.t('personalData.erasure.act'),
      danger: true,
    });
    if (!isSure) return;
    const isDone = await this.acting.run(() => this.data.erase(this.whose()).then(() => true));
    if (isDone) this.erased.emit();
  }
}
