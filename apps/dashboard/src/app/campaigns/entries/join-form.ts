import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type CampaignInvitation, type CampaignJoined, type TravelMode, campaignJoin } from '@zesumme/domain';
import { ErrorSummary, I18n } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { EntriesData } from './entries-data';
import { WayFields } from './way-fields';

/** One question, and whoever answers it takes part. */
@Component({
  selector: 'z-join-form',
  imports: [ErrorSummary, ReactiveFormsModule, WayFields],
  template: `<p class="lede">
      {{ t('campaignCounting.entry.joinLede', { title: invitation().title, organisation: invitation().organisation }) }}
    </p>
    <p>{{ when() }}</p>
    @if (invitation().state === 'open') {
      <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <z-way-fields [group]="form.controls.usual" path="usual" [label]="t('campaignCounting.entry.usualBefore')" />
        <p class="s m">{{ t('campaignCounting.entry.privacy') }}</p>
        <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
          {{ t('campaignCounting.entry.join') }}
        </button>
      </form>
    }`,
  styles: `
    form > * {
      margin-block: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JoinForm {
  readonly token = input.required<string>();
  readonly invitation = input.required<CampaignInvitation>();
  readonly joined = output<CampaignJoined>();
  private readonly data = inject(EntriesData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({
    usual: this.build.group({
      mode: this.build.control<TravelMode | ''>(''),
      occupants: 1,
      // Not asked: what is sent leaves it out.
      km: this.build.control<number | null>(null),
    }),
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignJoin,
    value: () => ({ token: this.token(), ...this.form.getRawValue() }),
    save: async (value) => this.joined.emit(await this.data.join(value)),
  });

  protected when(): string {
    const { state, startDay, lastEntryDay } = this.invitation();
    const of = state === 'to-come' ? startDay : lastEntryDay;
    return this.t(`campaignCounting.state.${state}`, { day: this.i18n.day(of) });
  }
}
