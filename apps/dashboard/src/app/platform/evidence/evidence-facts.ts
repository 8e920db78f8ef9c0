import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvidenceRow, EvidenceState } from '@zesumme/domain';
import { DemoMark, I18n } from '@zesumme/ui';

const fills: Record<EvidenceState, string> = { proposed: 'p_', accepted: 'e', refused: 'r' };

/** A meeting as evidence: which one, who came as counts, for which measure, and what the commune said. */
@Component({
  selector: 'z-evidence-facts',
  imports: [DemoMark, RouterLink],
  template: `@if (row().meeting.id; as id) {
      <a [routerLink]="['/meetings', id]">{{ row().meeting.title }}</a>
    } @else {
      {{ row().meeting.title }}
    }
    @if (row().isDemo) {
      &ngsp;<z-demo />
    }
    <br /><span class="s m">{{ i18n.day(row().day) }} · {{ row().group.name }}</span> <br /><span class="s">{{
      came()
    }}</span>
    @if (withMeasure()) {
      <br /><span class="s">{{ t('evidence.measure') }} – {{ measure() }}</span>
    }
    @if (withCommune()) {
      <br /><span class="s">{{ t('evidence.commune') }} – {{ row().commune.name }}</span>
    }
    <br /><span class="s st"><i [class]="fill()" aria-hidden="true"></i>{{ state() }}</span>
    @if (row().word; as word) {
      <p class="s word">{{ word }}</p>
    }`,
  styles: `
    .word {
      margin: var(--z-1) 0 0;
      padding-left: var(--z-3);
      border-left: 2px solid var(--z-line);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceFacts {
  readonly row = input.required<EvidenceRow>();
  readonly withMeasure = input(true);
  readonly withCommune = input(false);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly fill = computed(() => fills[this.row().state]);
  protected readonly came = computed(() => {
    const { counts } = this.row();
    return counts ? this.t('evidence.counts', { ...counts }) : this.t('evidence.notNoted');
  });
  protected readonly measure = computed(() => {
    const { titleFr, titleDe, titleEn } = this.row().measure;
    return { fr: titleFr, de: titleDe, en: titleEn }[this.i18n.locale()];
  });
  protected readonly state = computed(() => {
    const { state, decidedAt, decidedBy } = this.row();
    const word = this.t(`evidence.state.${state}`);
    return decidedAt
      ? this.t('evidence.decided', { state: word, day: this.i18n.day(decidedAt, 'medium'), who: decidedBy ?? '–' })
      : word;
  });
}
