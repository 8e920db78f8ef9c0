import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaOffers } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import type { Offer } from './offers';
import { dayInWords } from './wording';

/** What is offered for an agenda and not on it yet: left open before, late, or waiting in the backlog. One tap adds it. */
@Component({
  selector: 'z-agenda-offers',
  imports: [Icon, RouterLink],
  template: `@if (count() > 0) {
    <details class="offers" [open]="isOpen()">
      <summary>
        {{ t('agenda.offers.title') }} <span class="m">({{ count() }})</span>
      </summary>
      @for (part of parts(); track part.kind) {
        <h2 class="s">{{ part.heading }}</h2>
        <ul class="rows">
          @for (offer of part.offers; track offer.id) {
            <li>
              <div class="grow">
                @if (offer.link) {
                  <a [routerLink]="offer.link">{{ offer.title }}</a>
                } @else {
                  {{ offer.title }}
                }
                @if (offer.facts) {
                  <br /><span class="s" [class.late]="part.kind === 'late'" [class.m]="part.kind !== 'late'">{{
                    offer.facts
                  }}</span>
                }
              </div>
              <button
                type="button"
                class="b sm"
                [attr.aria-disabled]="disabled() ? true : null"
                (click)="add({ kind: part.kind, id: offer.id, title: offer.title })"
              >
                <z-icon name="plus" size="s" />{{ t('agenda.offers.add') }}<span class="sr"> – {{ offer.title }}</span>
              </button>
            </li>
          }
        </ul>
      }
    </details>
  }`,
  styles: `
    .offers {
      margin-top: var(--z-4);
    }
    summary {
      cursor: pointer;
      font-weight: var(--z-medium);
    }
    h3 {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaOffersList {
  readonly offers = input.required<AgendaOffers>();
  /** What of it stands on the agenda already, by its id. */
  readonly taken = input<ReadonlySet<string>>(new Set());
  readonly isOpen = input(false);
  readonly disabled = input(false);
  readonly added = output<Offer>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly parts = computed(() => {
    const { unresolved, lateActions, backlog } = this.offers();
    const left = <T extends { id: string }>(items: T[]): T[] => items.filter(({ id }) => !this.taken().has(id));
    return [
      {
        kind: 'unresolved' as const,
        offers: left(unresolved).map(({ id, title, meeting }) => ({
          id,
          title,
          link: ['/meetings', meeting.id],
          facts: this.t('agenda.offers.from', { day: dayInWords(this.i18n, meeting.startsLocal) }),
        })),
      },
      {
        kind: 'late' as const,
        offers: left(lateActions).map(({ id, title, daysLate, responsibles }) => ({
          id,
          title,
          link: ['/actions', id],
          facts: [this.t('meetings.actions.late', { days: daysLate }), ...responsibles.map(({ name }) => name)].join(
            ' · ',
          ),
        })),
      },
      {
        kind: 'backlog' as const,
        offers: left(backlog).map(({ id, title, presenter }) => ({ id, title, link: null, facts: presenter ?? '' })),
      },
    ]
      .filter(({ offers }) => offers.length > 0)
      .map((part) => ({ ...part, heading: this.t(`agenda.offers.kind.${part.kind}`) }));
  });
  protected readonly count = computed(() => this.parts().reduce((sum, { offers }) => sum + offers.length, 0));

  protected add(offer: Offer): void {
    if (!this.disabled()) this.added.emit(offer);
  }
}
