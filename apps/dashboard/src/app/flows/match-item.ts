import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FlowRow, MatchRow } from '@zesumme/domain';
import { DemoMark, I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { DismissalForm } from './dismissal-form';
import { distanceWords, placeWords, quantityWords, scoreWords, wasteWords } from './flow-words';
import { FlowsData } from './flows-data';
import { HazardNote } from './hazard-note';
import { IntroduceForm } from './introduce-form';
import { MatchParts } from './match-parts';

/** An offer and a need that go together: both, the score with its parts, and what the project manager makes of it. */
@Component({
  selector: 'z-match-item',
  imports: [DemoMark, DismissalForm, HazardNote, IntroduceForm, MatchParts, RouterLink],
  template: `<p class="score">
      <strong>{{ score() }}</strong> <span class="s m">{{ beside() }}</span>
    </p>
    <dl>
      @for (side of sides(); track side.name) {
        <div>
          <dt>{{ side.label }}</dt>
          <dd>
            <a [routerLink]="['/flows', side.flow.id]">{{ side.flow.label }}</a>
            @if (side.flow.isDemo) {
              <z-demo />
            }
            <br /><span class="s m">{{ facts(side.flow) }}</span>
          </dd>
        </div>
      }
    </dl>
    @if (match().hazardous) {
      <z-hazard-note />
    }
    <z-match-parts [match]="match()" />
    @if (dismissal(); as said) {
      <p class="s">{{ said }}</p>
    }
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @switch (opened()) {
      @case ('dismiss') {
        <z-dismissal-form [match]="match()" (dismissed)="after('dismissed')" (left)="opened.set(null)" />
      }
      @case ('introduce') {
        <z-introduce-form [match]="match()" (introduced)="after('introduced')" (left)="opened.set(null)" />
      }
      @default {
        <div class="acts">
          @if (match().can.introduce) {
            <button type="button" class="b sm" (click)="opened.set('introduce')">
              {{ t('flows.match.introduce') }}
            </button>
          }
          @if (match().introductionId) {
            <a class="b sm" routerLink="/flows/introductions" [queryParams]="{ flowId: match().offer.id }">{{
              t('flows.match.toIntroduction')
            }}</a>
          }
          @if (match().can.dismiss && !match().dismissal) {
            <button type="button" class="b t sm" (click)="opened.set('dismiss')">{{ t('flows.match.dismiss') }}</button>
          }
          @if (match().can.dismiss && match().dismissal) {
            <button type="button" class="b t sm" [disabled]="acting.isBusy()" (click)="takeUp()">
              {{ t('flows.match.restore') }}
            </button>
          }
        </div>
      }
    }`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
      gap: var(--z-3);
      margin-block: var(--z-2);
    }
    dt {
      color: var(--z-muted);
      font-size: var(--z-text-s);
    }
    dd {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    dd a {
      display: inline-block;
      padding-block: var(--z-1);
    }
    .score {
      margin-block: var(--z-1);
    }
    .acts {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchItem {
  readonly match = input.required<MatchRow>();
  readonly changed = output<void>();
  private readonly data = inject(FlowsData);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  private readonly dismissing = viewChild(DismissalForm);
  private readonly introducing = viewChild(IntroduceForm);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly opened = signal<'dismiss' | 'introduce' | null>(null);
  protected readonly sides = computed(() => [
    { name: 'offer', label: this.t('flows.match.offer'), flow: this.match().offer },
    { name: 'need', label: this.t('flows.match.need'), flow: this.match().need },
  ]);
  protected readonly score = computed(() => scoreWords(this.i18n, this.match().score));
  /** What the score could be, where something is not known, and the distance. */
  protected readonly beside = computed(() => {
    const { score, most, distanceKm } = this.match();
    const isOpen = Math.round(most * 100) > Math.round(score * 100);
    const upTo = isOpen ? this.t('flows.match.upTo', { most: Math.round(most * 100) }) : '';
    return ['', upTo, distanceWords(this.i18n, distanceKm)].filter((each, at) => at === 0 || each !== '').join(' · ');
  });
  protected readonly dismissal = computed(() => {
    const said = this.match().dismissal;
    if (!said) return '';
    const because = this.t(`flows.match.because.${said.reason}`);
    const reason = [because, said.word].filter(Boolean).join(' – ');
    return this.t('flows.match.dismissedBy', { by: said.by ?? '–', day: this.i18n.day(said.on, 'medium'), reason });
  });

  get hasUnsavedChanges(): boolean {
    return Boolean(this.dismissing()?.hasUnsavedChanges || this.introducing()?.hasUnsavedChanges);
  }

  protected readonly facts = (flow: FlowRow): string =>
    [
      flow.organisation?.name ?? this.t('flows.nobody'),
      flow.wasteCode && wasteWords(this.i18n, flow.wasteCode),
      quantityWords(this.i18n, flow),
      placeWords(flow),
    ]
      .filter(Boolean)
      .join(' · ');

  protected async after(what: 'dismissed' | 'introduced'): Promise<void> {
    this.opened.set(null);
    this.changed.emit();
    await this.say.done(this.t(`flows.match.${what}`));
  }

  protected async takeUp(): Promise<void> {
    if (!(await this.acting.run(() => this.data.takeUp(this.match().id)))) return;
    this.changed.emit();
    await this.say.done(this.t('flows.match.restored'));
  }
}
