import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Chapter6Detail, type MeasureAction, type MeasureDetail, isUnfinished, sumPoints } from '@zesumme/domain';
import { DemoMark, I18n, SynergyMark } from '@zesumme/ui';
import { measuresOf } from './chapter-6-data';
import { Words } from './words';

interface Help {
  action: MeasureAction;
  /** Those to which it would add points. */
  measures: MeasureDetail[];
  gain: number;
}

const SHOWN = 5;

/**
 * Actions still to be done, by the points that each alone would add to all the measures that it serves, as the simulation has
 * it; those that would add nothing are left out.
 */
export function helpsIn(detail: Chapter6Detail): Help[] {
  const helps = new Map<string, Help>();
  for (const { measure, actions } of measuresOf(detail))
    for (const action of actions) {
      if (!isUnfinished(action.status) || !action.gain) continue;
      const { measures, gain } = helps.get(action.id) ?? { measures: [], gain: 0 };
      helps.set(action.id, { action, measures: [...measures, measure], gain: sumPoints([gain, action.gain]) });
    }
  return [...helps.values()].sort((a, b) => b.gain - a.gain).slice(0, SHOWN);
}

/** Actions still to be done of which the commune has not said what they would bring; each once. */
export function unstatedIn(detail: Chapter6Detail): MeasureAction[] {
  const unstated = measuresOf(detail)
    .flatMap(({ actions }) => actions)
    .filter(({ status, share }) => isUnfinished(status) && share === null);
  return [...new Map(unstated.map((action) => [action.id, action])).values()];
}

/** What would help most: a prompt, made of shares that the commune states, and never of an unknown total. */
@Component({
  selector: 'z-what-helps',
  imports: [DemoMark, RouterLink, SynergyMark],
  template: `<header>
      <h2>
        {{ t('pacteClimat.helps.title') }}
        @if (detail().isDemo) {
          &ngsp;<z-demo />
        }
      </h2>
    </header>
    @if (detail().total.planned > 0) {
      <p class="say s">
        {{ t('pacteClimat.helps.projected', { points: i18n.points(detail().total.projected) }) }}
      </p>
    }
    <ul class="rows wrap">
      @for (help of helps(); track help.action.id) {
        <li>
          <div class="grow">
            <a [routerLink]="['/actions', help.action.id]"
              ><strong>{{ help.action.title }}</strong></a
            ><br /><span class="s m"
              >{{ servedBy(help) }}
              @if (help.action.synergy; as synergy) {
                · <z-synergy [synergy]="synergy" />
              }
              @if (help.action.dueDay; as day) {
                · {{ i18n.day(day) }}
              }
            </span>
          </div>
          <a [routerLink]="['/actions', help.action.id]" fragment="chapter-6"
            ><b class="nw" aria-hidden="true">{{ t('pacteClimat.measure.gain', { points: i18n.points(help.gain) }) }}</b
            ><span class="sr">{{
              t('pacteClimat.measure.gainWords', {
                points: i18n.points(help.gain),
                share: i18n.share(help.action.share ?? 0),
              })
            }}</span></a
          >
        </li>
      } @empty {
        <li class="m s">{{ t(isStated() ? 'pacteClimat.helps.nothingOpen' : 'pacteClimat.helps.empty') }}</li>
      }
    </ul>
    @if (unstated().length > 0) {
      <p class="s">
        {{ t('pacteClimat.helps.unstated', { count: unstated().length }) }}
        @for (action of unstated(); track action.id) {
          <a [routerLink]="['/actions', action.id]">{{ action.title }}</a>{{ $last ? '.' : ', ' }}
        }
      </p>
    }
    @if (helps().length > 0) {
      <p class="xs m">{{ t('pacteClimat.helps.source') }}</p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatHelps {
  readonly detail = input.required<Chapter6Detail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly helps = computed(() => helpsIn(this.detail()));
  /** Whether the commune states a share of anything still to be done, though it may bring nothing. */
  protected readonly isStated = computed(() =>
    measuresOf(this.detail()).some(({ actions }) =>
      actions.some(({ status, share }) => isUnfinished(status) && share !== null && share > 0),
    ),
  );
  protected readonly unstated = computed(() => unstatedIn(this.detail()));

  protected servedBy({ measures }: Help): string {
    return this.i18n.list(
      measures.map((measure) => [measure.codeInferred, this.words.measure(measure)].filter(Boolean).join(' ')),
    );
  }
}
