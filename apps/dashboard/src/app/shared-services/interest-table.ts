import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { ServiceInterest, SharedServiceDetail } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import { InterestForm } from './interest-form';
import { volumeWords } from './service-words';

/** What each organisation said, for whoever leads the group, who can also answer in the name of one. */
@Component({
  selector: 'z-interest-table',
  imports: [Control, Field, InterestForm],
  template: `<section class="sect" aria-labelledby="interests">
    <header>
      <h2 id="interests">{{ t('sharedServices.interest.all') }}</h2>
    </header>
    @if (service().waiting !== null && service().can.answerForOthers) {
      <p class="say">{{ t('sharedServices.waitingCount', { count: service().waiting ?? 0 }) }}</p>
    }
    <table class="stack list" role="table">
      <caption class="sr">
        {{
          t('sharedServices.interest.allCaption')
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{{ t('sharedServices.interest.organisation') }}</th>
          <th scope="col" role="columnheader">{{ t('sharedServices.interest.said') }}</th>
          <th scope="col" role="columnheader">{{ t('sharedServices.savings.volume') }}</th>
          <th scope="col" role="columnheader">{{ t('sharedServices.interest.heads') }}</th>
          <th scope="col" role="columnheader">{{ t('sharedServices.interest.costColumn') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of service().interests; track row.organisation.id) {
          <tr role="row">
            <th scope="row" role="rowheader">
              {{ row.organisation.name }}
              @if (!row.takesPart) {
                <br /><span class="s m">{{ t('sharedServices.interest.left') }}</span>
              }
            </th>
            <td role="cell" [attr.data-l]="t('sharedServices.interest.said')">
              {{ said(row) }}
              @if (row.word) {
                <br /><span class="s m">{{ row.word }}</span>
              }
            </td>
            <td role="cell" [attr.data-l]="t('sharedServices.savings.volume')">{{ volume(row) }}</td>
            <td role="cell" [attr.data-l]="t('sharedServices.interest.heads')">
              {{ row.heads === null ? t('sharedServices.interest.unknown') : i18n.number(row.heads) }}
            </td>
            <td role="cell" [attr.data-l]="t('sharedServices.interest.costColumn')">
              {{ row.yearlyCost === null ? t('sharedServices.interest.unknown') : i18n.euros(row.yearlyCost) }}
            </td>
          </tr>
        }
      </tbody>
    </table>
    @if (service().can.answerForOthers) {
      <details>
        <summary>{{ t('sharedServices.interest.titleFor') }}</summary>
        <z-field [label]="t('sharedServices.interest.forWhom')" fieldId="interest-for">
          <select zControl (change)="chosenId.set($any($event.target).value)">
            <option value="">{{ t('sharedServices.interest.choose') }}</option>
            @for (row of service().interests; track row.organisation.id) {
              @if (row.takesPart) {
                <option [value]="row.organisation.id" [selected]="row.organisation.id === chosenId()">
                  {{ row.organisation.name }}
                </option>
              }
            }
          </select>
        </z-field>
        @for (row of chosen(); track row.organisation.id) {
          <z-interest-form [service]="service()" [interest]="row" [forOther]="true" (saved)="saved.emit($event)" />
        }
      </details>
    }
  </section>`,
  styles:
    'details { margin-top: var(--z-4); display: grid; gap: var(--z-3); max-width: 960px; } z-interest-form { display: block; margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterestTable {
  readonly service = input.required<SharedServiceDetail>();
  readonly saved = output<SharedServiceDetail>();
  private readonly form = viewChild(InterestForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly chosenId = signal('');
  /** The one that is answered for; a list, so that another one has a form of its own. */
  protected readonly chosen = computed(() =>
    this.service().interests.filter(({ organisation }) => organisation.id === this.chosenId()),
  );

  get hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected said({ answer, acceptance }: ServiceInterest): string {
    if (answer === null) return this.t('sharedServices.noAnswer');
    const words = this.t(`sharedServices.answer.${answer}`);
    return acceptance === null ? words : `${words} – ${this.t(`sharedServices.sharing.${acceptance}`)}`;
  }

  protected volume({ volume }: ServiceInterest): string {
    return volume === null ? this.t('sharedServices.interest.unknown') : volumeWords(this.i18n, this.service(), volume);
  }
}
