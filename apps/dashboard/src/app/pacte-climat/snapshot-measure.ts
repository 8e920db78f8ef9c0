import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type AssessedMeasure,
  type CatalogueHead,
  type CriterionState,
  type FrozenEvidence,
  type SnapshotSaid,
  reviewedBy,
} from '@zesumme/domain';
import { DemoMark, I18n, Icon, type IconName, StatusMark } from '@zesumme/ui';
import { figureWords } from '../platform/campaigns/figure-words';
import { MeasureSources } from './measure-sources';
import { Receipt } from './receipt';
import { Words } from './words';

const marks: Record<CriterionState, IconName> = { met: 'check-circle-fill', planned: 'clock', open: 'circle-dashed' };

/** A measure as a snapshot keeps it: its points and where they come from, its criteria, values, actions and evidence. */
@Component({
  selector: 'z-snapshot-measure',
  imports: [DemoMark, Icon, MeasureSources, Receipt, RouterLink, StatusMark],
  template: `<article>
    <h3>{{ title() }}</h3>
    <div class="cols det">
      <div class="c6">
        <z-receipt
          [measure]="row().measure"
          [assessment]="row().assessment"
          [catalogue]="catalogue()"
          [actions]="row().actions.length"
          [day]="day()"
        />
        @if (row().assessment; as said) {
          @if (said.concernsReason; as reason) {
            <p class="s typed">{{ t('pictures.snapshot.reason', { reason }) }}</p>
          }
          @if (said.sharesBy === 'criteria') {
            <p class="s">{{ t('pictures.snapshot.byCriteria') }}</p>
          }
          @if (whenSaid(); as when) {
            <p class="s">{{ when }}</p>
          }
          <p class="s m">
            {{
              reviewed()
                ? t('pictures.snapshot.reviewed', { day: i18n.day(reviewed() ?? '') })
                : t('pictures.snapshot.neverReviewed')
            }}
          </p>
          @if (said.comment; as comment) {
            <h4>{{ t('pictures.snapshot.comment') }}</h4>
            <p class="s typed">{{ comment }}</p>
          }
        }
      </div>
      <div class="c6">
        @if (row().measure.criteria.length > 0) {
          <h4>{{ t('pictures.snapshot.criteria') }}</h4>
          <ul class="crit s">
            @for (criterion of row().measure.criteria; track criterion.id) {
              <li>
                <z-icon [name]="markOf(criterion.id)" size="s" />
                <div class="grow">
                  {{ words.text(criterion) }}
                  @if (words.weight(criterion); as weight) {
                    <span class="m nw"> · {{ weight }}</span>
                  }
                  <br /><span class="m"
                    >{{ t(stateKey(stateOf(criterion.id))) }}
                    @if (shareOf(criterion.id); as share) {
                      · {{ share }}
                    }
                  </span>
                </div>
              </li>
            }
          </ul>
        }
        @if (row().measure.indicator; as indicator) {
          <h4>{{ t('pictures.snapshot.indicator', { indicator: words.one(indicator) }) }}</h4>
          <ul class="plain s">
            @for (value of row().assessment?.indicatorValues ?? []; track value.year) {
              <li>
                {{ value.year }} · <b>{{ i18n.quantity(value.value) }}</b> {{ indicator.unit ?? '' }}
                @if (value.source) {
                  <span class="m">· {{ value.source }}</span>
                }
              </li>
            } @empty {
              <li class="m">{{ t('pictures.snapshot.noValues') }}</li>
            }
          </ul>
        }
        @if (row().actions.length > 0) {
          <h4>{{ t('pictures.snapshot.actions') }}</h4>
          <ul class="plain s">
            @for (action of row().actions; track action.id) {
              <li>
                <a [routerLink]="['/actions', action.id]">{{ action.title }}</a>
                @if (action.isDemo) {
                  &ngsp;<z-demo />
                }
                &ngsp;<z-status [status]="action.status" />
              </li>
            }
          </ul>
        }
        <z-measure-sources [measure]="row().measure" [catalogue]="catalogue()" />
        <h4>{{ t('pictures.snapshot.proofs') }}</h4>
        <ul class="plain s">
          @for (piece of pieces(); track piece.id) {
            <li>
              {{ piece.title }}
              <span class="m"
                >· {{ t(kindKey(piece.kind)) }} ·{{ piece.figure ? ' ' + figureWords(i18n, piece.figure) + ' ·' : '' }}
                {{ i18n.day(piece.day, 'medium') }} · {{ t(standingKey(piece.standing)) }}</span
              >
            </li>
          } @empty {
            <li class="m">{{ t('pictures.snapshot.noProofs') }}</li>
          }
        </ul>
      </div>
    </div>
  </article>`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-4);
    }
    h4 {
      margin: var(--z-4) 0 0;
      font-size: var(--z-text-s);
    }
    h4:first-child {
      margin-top: 0;
    }
    .plain li {
      padding-block: var(--z-1);
    }
    .det {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SnapshotMeasure {
  readonly row = input.required<AssessedMeasure>();
  /** The day of the snapshot. */
  readonly day = input.required<string>();
  /** What the commune had accepted for any measure. */
  readonly evidence = input.required<readonly FrozenEvidence[]>();
  readonly catalogue = input.required<Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>>();
  /** When its figures were said last, and in which role; nothing where the snapshot does not tell. */
  readonly said = input<SnapshotSaid>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly stateKey = (state: CriterionState) => `pacteClimat.criteria.${state}` as const;
  protected readonly figureWords = figureWords;
  protected readonly kindKey = (kind: FrozenEvidence['kind']) => `evidence.kind.${kind}` as const;
  protected readonly standingKey = (standing: FrozenEvidence['standing']) => `evidence.standing.${standing}` as const;
  protected readonly title = computed(() => this.words.measure(this.row().measure));
  protected readonly pieces = computed(() =>
    this.evidence().filter(({ measures }) => measures.some(({ id }) => id === this.row().measure.id)),
  );
  protected readonly reviewed = computed(() => reviewedBy(this.row().assessment?.reviewedOn ?? null, this.day()));
  protected readonly whenSaid = computed(() => {
    const said = this.said();
    if (!said) return null;
    const when = this.i18n.instant(said.at);
    if (said.role === null) return this.t('pictures.snapshot.said', { when });
    return this.t('pictures.snapshot.saidAs', { when, role: this.t(`identity.role.${said.role}`) });
  });
  private readonly answers = computed(
    () => new Map(this.row().assessment?.criteria.map((answer) => [answer.criterionId, answer])),
  );

  protected stateOf(criterionId: string): CriterionState {
    return this.answers().get(criterionId)?.state ?? 'open';
  }

  protected markOf(criterionId: string): IconName {
    return marks[this.stateOf(criterionId)];
  }

  protected shareOf(criterionId: string): string | null {
    const share = this.answers().get(criterionId)?.share ?? null;
    return share === null ? null : this.i18n.share(share);
  }
}
