import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MinutesOutcome, voteChoices } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** What came out of an item. A decision is set apart, so that it is found at a glance. */
@Component({
  selector: 'z-minutes-outcome',
  imports: [RouterLink],
  template: `<div class="outcome" [class.decision]="outcome().kind === 'decision'">
    <p class="xs label">{{ t(key('outcome.' + outcome().kind)) }}</p>
    <p class="text">
      @if (outcome().action; as action) {
        <a [routerLink]="['/actions', action.id]">{{ outcome().text }}</a>
      } @else {
        {{ outcome().text }}
      }
    </p>
    @for (line of lines(); track $index) {
      <p class="s m">{{ line }}</p>
    }
  </div>`,
  styles: `
    .outcome {
      border-left: 3px solid var(--z-line);
      margin: var(--z-3) 0;
      padding: var(--z-1) var(--z-3);
    }
    .decision {
      background: var(--z-soft);
      border-left-color: var(--z-accent);
      padding: var(--z-3);
    }
    .label {
      font-weight: 600;
    }
    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesOutcomeView {
  readonly outcome = input.required<MinutesOutcome>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly lines = computed(() => [...this.votes(), ...this.carriedOut()]);

  protected key(rest: string) {
    return `minutes.document.${rest}` as 'minutes.document.outcome.decision';
  }

  private votes(): string[] {
    const { votes } = this.outcome();
    if (!votes) return [];
    const named = votes.byOrganisation ?? [];
    const sides = voteChoices.flatMap((side) => {
      const names = named.filter(({ vote }) => vote === side).map(({ organisation }) => organisation);
      return names.length > 0 ? [this.t(`minutes.document.voted.${side}`, { names: this.i18n.list(names) })] : [];
    });
    return [this.t('minutes.document.votes', votes.count), ...sides];
  }

  private carriedOut(): string[] {
    const { responsibles, dueDay } = this.outcome();
    const who = responsibles.map(({ organisation, contact }) =>
      contact ? `${contact} (${organisation})` : organisation,
    );
    return [
      ...(who.length > 0 ? [this.t('minutes.document.by', { who: this.i18n.list(who) })] : []),
      ...(dueDay ? [this.t('minutes.document.until', { day: this.i18n.day(dueDay) })] : []),
    ];
  }
}
