import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type CampaignInvitation, type CampaignJoined, type TravelMode, campaignJoin } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { EntriesData } from './entries-data';
import { WayFields } from './way-fields';

/** One question, and whoever answers it takes part. */
@Component({
  selector: 'z-join-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, WayFields],
  template: `<p class="lede">
      {{ t('campaignCounting.entry.joinLede', { title: invitation().title, organisation: invitation().organisation }) }}
    </p>
    @if (invitation().team; as team) {
      <p>{{ t('campaignCounting.teams.joined', { name: team.name }) }}</p>
    }
    <p>{{ when() }}</p>
    @if (invitation().state === 'open') {
      <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <z-way-fields [group]="form.controls.usual" path="usual" [label]="t('campaignCounting.entry.usualBefore')" />
        @if (!invitation().team && invitation().teams.length > 0) {
          <z-field
            [label]="t('campaignCounting.teams.choose')"
            [optional]="true"
            [control]="form.controls.teamId"
            fieldId="teamId"
          >
            <select zControl formControlName="teamId">
              <option value="">{{ t('campaignCounting.teams.chooseNone') }}</option>
              @for (team of invitation().teams; track team.id) {
                <option [value]="team.id">{{ team.name }}</option>
              }
            </select>
          </z-field>
        }
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
    teamId: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignJoin,
    value: () => {
      const { usual, teamId } = this.form.getRawValue();
      return { token: this.token(), usual, teamId: teamId || null };
    },
    save: async (value) => this.joined.emit(await this.data.join(value)),
  });

  protected when(): string {
    const { state, startDay, lastEntryDay } = this.invitation();
    const of = state === 'to-come' ? startDay : lastEntryDay;
    return this.t(`campaignCounting.state.${state}`, { day: this.i18n.day(of) });
  }
}
