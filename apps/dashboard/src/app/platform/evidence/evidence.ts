import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvidenceRow, EvidenceState } from '@zesumme/domain';
import { Failure, I18n, Pager, Say } from '@zesumme/ui';
import { acting } from '../acting';
import { read } from '../list-state';
import { Session } from '../session';
import { EvidenceData } from './evidence-data';
import { EvidenceFacts } from './evidence-facts';
import { measuresIn } from './evidence-words';

const PAGE = 5;
let made = 0;

/**
 * The evidence for a measure, or what a meeting or a campaign is evidence for, with the way to answer for those who may.
 * It shows itself only where there is something, or something to propose: `<z-evidence [meetingId]="meeting().id" />`.
 */
@Component({
  selector: 'z-evidence',
  imports: [EvidenceFacts, Failure, Pager, RouterLink],
  template: `@if (evidence.error(); as error) {
      <z-failure [error]="error" (retried)="evidence.reload()" />
    } @else if (evidence.value(); as page) {
      @if (page.items.length > 0 || mayPropose() || title()) {
        <section [class.sect]="level() === 2" [attr.aria-labelledby]="headingId">
          <header>
            @if (level() === 2) {
              <h2 [id]="headingId">{{ title() ?? t('evidence.title') }}</h2>
            } @else {
              <h3 [id]="headingId">{{ t('evidence.title') }}</h3>
            }
          </header>
          @if (waiting()) {
            <p class="say s">{{ t('evidence.waiting', { count: page.total }) }}</p>
          }
          <ul class="rows">
            @for (row of page.items; track row.id) {
              <li>
                <div class="grow">
                  <z-evidence-facts
                    [row]="row"
                    [withMeasure]="!measureId()"
                    [measureId]="measureId()"
                    [withCommune]="!communeCode()"
                  />
                  @if (row.can.decide) {
                    <br /><a
                      class="s"
                      [routerLink]="['/chapter-6', row.commune.code, 'evidence']"
                      [queryParams]="{ answer: row.id }"
                      >{{ t(row.state === 'proposed' ? 'evidence.reply' : 'evidence.change')
                      }}<span class="sr"> – {{ row.title }}, {{ measuresOf(row) }}</span></a
                    >
                  }
                </div>
              </li>
            } @empty {
              <li class="m">{{ t('evidence.none') }}</li>
            }
          </ul>
          <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
          @if (mayPropose()) {
            <p>
              <button type="button" class="b sm" [disabled]="acting.isBusy()" (click)="propose()">
                {{ t('evidence.propose') }}
              </button>
            </p>
            <p class="xs m">{{ t(actionId() ? 'counting.ofAction.proposeHint' : 'evidence.hint') }}</p>
            @if (acting.problem()) {
              <p class="note x" role="alert">{{ acting.problem() }}</p>
            }
          }
        </section>
      }
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Evidence {
  readonly communeCode = input<string>();
  readonly measureId = input<string>();
  readonly meetingId = input<string>();
  /** The action that is the evidence. */
  readonly actionId = input<string>();
  /** The campaign whose figures are the evidence. */
  readonly campaignId = input<string>();
  /** Another heading; the section is then there also while it is empty. */
  readonly title = input<string>();
  /** Another number reads the list again. */
  readonly round = input(0);
  readonly state = input<EvidenceState>();
  readonly level = input<2 | 3>(2);
  /** Whether whoever runs the group may propose the meeting or the action, because it is closed or done. */
  readonly mayPropose = input(false);
  private readonly data = inject(EvidenceData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly headingId = `evidence-${(made += 1)}`;
  protected readonly pageNumber = signal(1);
  protected readonly waiting = computed(() => this.state() === 'proposed');
  private readonly asked = computed(() => {
    if (!this.session.may('evidence.list')) return undefined;
    const filters = {
      communeCode: this.communeCode(),
      measureId: this.measureId(),
      meetingId: this.meetingId(),
      actionId: this.actionId(),
      campaignId: this.campaignId(),
      state: this.state(),
    };
    const on = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    return { ...on, page: this.pageNumber(), size: PAGE };
  });
  protected readonly evidence = read(
    () => {
      const query = this.asked();
      return query && { query, round: this.round() };
    },
    ({ query }) => this.data.list(query),
  );

  protected readonly measuresOf = (row: EvidenceRow): string => measuresIn(row, this.i18n.locale());

  protected async propose(): Promise<void> {
    const [meetingId, actionId] = [this.meetingId(), this.actionId()];
    const answer = await this.acting.run(async () => {
      if (meetingId) return this.data.propose(meetingId);
      return actionId ? this.data.proposeAction(actionId) : undefined;
    });
    if (!answer) return;
    this.evidence.reload();
    void this.say.done(this.t('evidence.proposed', { count: answer.proposed }));
  }
}
