import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommuneUserHome, effectivePointsOf, knownPointsOf } from '@zesumme/domain';
import { DemoMark, I18n, Keys, Rich, ScoreBar } from '@zesumme/ui';
import { barInWords } from '../platform/bar-in-words';
import { Evidence } from '../platform/evidence/evidence';
import { ActionRows } from './action-rows';
import { GroupRows } from './group-rows';
import { HomeHead } from './home-head';
import { MeetingRows } from './meeting-rows';
import { pointKeys } from './points-row';

type Measure = CommuneUserHome['measures'][number];

/** Where a commune stands in chapter 6, measure by measure, with the actions and groups behind it. */
@Component({
  selector: 'z-commune-home',
  imports: [ActionRows, DemoMark, Evidence, GroupRows, HomeHead, Keys, MeetingRows, Rich, RouterLink, ScoreBar],
  templateUrl: './commune-home.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommuneHomePage {
  readonly home = input.required<CommuneUserHome>();
  readonly today = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly keys = computed(() => pointKeys(this.i18n));
  protected readonly lede = computed(() => {
    const { commune, total } = this.home();
    if (!commune) return this.i18n.parts('insights.commune.none');
    if (effectivePointsOf(total) === null) {
      return this.i18n.parts(total.planned > 0 ? 'pacteClimat.page.ledePlanned' : 'pacteClimat.page.ledeNothing', {
        commune: commune.name,
        planned: this.i18n.points(total.planned),
        possible: this.i18n.points(total.possible),
        measures: total.counted,
      });
    }
    const [effective, planned, possible] = [total.effective, total.planned, total.possible].map((points) =>
      this.i18n.points(points),
    );
    return this.i18n.parts('insights.commune.lede', { effective, planned, possible, counted: total.counted });
  });
  protected readonly totalLabel = computed(() => barInWords(this.i18n, knownPointsOf(this.home().total)));
  /** All bars on one scale: that of the largest measure. */
  protected readonly scale = computed(() =>
    Math.max(1, ...this.home().measures.map(({ score }) => score.possible ?? 0)),
  );

  protected titleOf({ measure }: Measure): string {
    const { titleFr, titleDe, titleEn } = measure;
    return { fr: titleFr, de: titleDe, en: titleEn }[this.i18n.locale()];
  }

  protected labelOf({ score }: Measure): string {
    return barInWords(this.i18n, score);
  }
}
