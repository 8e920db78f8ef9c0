import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Chapter6Detail, type PlanDetail, effectivePointsOf, luxembourgDay } from '@zesumme/domain';
import { DemoMark, I18n, Rich } from '@zesumme/ui';
import { type ChosenNow, chosenNow, isOpen, scoreWith } from './plan-model';

/** The plan that a commune keeps: who kept it and when, what it would bring, and what became of its actions. */
@Component({
  selector: 'z-plan-panel',
  imports: [DemoMark, Rich, RouterLink],
  template: `<p class="say">
      <z-rich [parts]="sentence()" />
      @if (plan().isDemo) {
        <z-demo />
      }
    </p>
    <ul class="rows">
      @for (action of actions(); track action.id) {
        <li>
          <div class="grow">
            @if (action.standing === 'gone') {
              <strong>{{ action.title }}</strong>
            } @else {
              <a [routerLink]="['/actions', action.id]"
                ><strong>{{ action.title }}</strong></a
              >
            }
            <br /><span class="s m">{{ action.group }} · {{ share(action) }}</span>
          </div>
          <span class="s nw">{{ t(standingKey(action.standing)) }}</span>
        </li>
      }
    </ul>
    <p class="s m">{{ t('plans.indicative') }}</p>`,
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanPanel {
  readonly detail = input.required<Chapter6Detail>();
  readonly plan = input.required<PlanDetail>();
  private readonly i18n = inject(I18n);
  protected readonly standingKey = (standing: ChosenNow['standing']) => `plans.standing.${standing}` as const;
  protected readonly t = this.i18n.t;
  protected readonly actions = computed(() => chosenNow(this.detail(), this.plan().actions));
  protected readonly sentence = computed(() => {
    const { name, keptBy, keptAt } = this.plan();
    const open = this.actions().filter(isOpen);
    const then = scoreWith(
      this.detail(),
      open.map(({ id }) => id),
    );
    return this.i18n.parts('plans.sentence', {
      name,
      who: keptBy,
      day: this.i18n.day(luxembourgDay(new Date(keptAt))),
      open: open.length,
      all: this.actions().length,
      known: effectivePointsOf(then.total) === null ? 'no' : 'yes',
      now: this.i18n.points(this.detail().total.effective),
      then: this.i18n.points(then.total.effective),
    });
  });

  protected share({ standing, share, shareNow }: ChosenNow): string {
    if (standing !== 'changed' && standing !== 'unstated')
      return this.i18n.t('whatIf.actions.share', { share: this.i18n.share(share) });
    return this.i18n.t('plans.shareChanged', {
      before: this.i18n.share(share),
      after: shareNow === null ? this.i18n.t('plans.unstated') : this.i18n.share(shareNow),
    });
  }
}
