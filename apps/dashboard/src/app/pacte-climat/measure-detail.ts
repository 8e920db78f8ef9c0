import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AssessedMeasure, type Chapter6Detail, isUnfinished } from '@zesumme/domain';
import { DemoMark, I18n, Icon, StatusMark, SynergyMark } from '@zesumme/ui';
import { Evidence } from '../platform/evidence/evidence';
import { Files } from '../platform/files/files';
import { Receipt } from './receipt';
import { Words } from './words';

/** What stands behind the figures of a measure: the receipt, what is published of it, and the actions. */
@Component({
  selector: 'z-measure-detail',
  imports: [DemoMark, Evidence, Files, Icon, Receipt, RouterLink, StatusMark, SynergyMark],
  templateUrl: './measure-detail.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureDetail {
  readonly row = input.required<AssessedMeasure>();
  readonly detail = input.required<Chapter6Detail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly isUnfinished = isUnfinished;
  protected readonly measure = computed(() => this.row().measure);
  protected readonly assessment = computed(() => this.row().assessment);
  protected readonly title = computed(() => this.words.measure(this.measure()));
  protected readonly tags = computed(() =>
    this.measure().tags.map((tag) => this.i18n.find(`pacteClimat.measure.tag.${tag}`) ?? tag),
  );
  protected readonly hasText = computed(() => {
    const { indicator, criteria, furtherSteps, rules } = this.measure();
    return indicator !== null || criteria.length + furtherSteps.length + rules.length > 0;
  });
}
