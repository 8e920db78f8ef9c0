import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CampaignOwn } from '@zesumme/domain';
import { Control, Field, I18n, Say } from '@zesumme/ui';
import { acting } from '../../platform/acting';
import { EntriesData } from './entries-data';

/** Of which team somebody is; another may be chosen until they were counted. */
@Component({
  selector: 'z-own-team',
  imports: [Control, Field],
  template: `@if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @if (mayChange()) {
      <z-field
        [label]="t('campaignCounting.teams.mine')"
        [hint]="t('campaignCounting.teams.changeHint')"
        fieldId="own-team"
      >
        <select zControl [disabled]="acting.isBusy()" (change)="choose($any($event.target).value)">
          <option value="" [selected]="!campaign().team">{{ t('campaignCounting.teams.chooseNone') }}</option>
          @for (team of campaign().teams; track team.id) {
            <option [value]="team.id" [selected]="campaign().team?.id === team.id">{{ team.name }}</option>
          }
        </select>
      </z-field>
    } @else if (campaign().team; as team) {
      <p>
        {{ t('campaignCounting.teams.mine') }}: <strong>{{ team.name }}</strong>
      </p>
    }`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnTeam {
  readonly code = input.required<string>();
  readonly campaign = input.required<CampaignOwn>();
  readonly changed = output<CampaignOwn>();
  private readonly data = inject(EntriesData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting();
  protected readonly mayChange = computed(() => {
    const { state, usualIsFixed, teams } = this.campaign();
    return state === 'open' && !usualIsFixed && teams.length > 0;
  });

  protected async choose(teamId: string): Promise<void> {
    const before = this.campaign().team?.id ?? null;
    if (!(await this.send(teamId || null))) return;
    void this.say.done(this.t('campaignCounting.teams.changed'), () => void this.send(before));
  }

  private async send(teamId: string | null): Promise<boolean> {
    const now = await this.acting.run(() => this.data.putTeam({ code: this.code(), teamId }));
    // What is chosen in the field is what is stored, also where it was refused.
    this.changed.emit(now ?? { ...this.campaign() });
    return now !== undefined;
  }
}
