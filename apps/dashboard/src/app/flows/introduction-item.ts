import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type IntroductionRow, luxembourgDay } from '@zesumme/domain';
import { DemoMark, I18n, Say } from '@zesumme/ui';
import { AnswerForm } from './answer-form';
import { ExchangeEvidence } from './evidence-form';
import { placeWords, quantityWords, wasteWords } from './flow-words';
import { HazardNote } from './hazard-note';
import { FiguresForm, StepForm } from './introduction-forms';

type Opened = 'move' | 'state' | 'propose';

/** One introduction: both flows, how it stands, what it brought, and what the reader can do about it. */
@Component({
  selector: 'z-introduction-item',
  imports: [AnswerForm, DemoMark, ExchangeEvidence, FiguresForm, HazardNote, RouterLink, StepForm],
  templateUrl: './introduction-item.html',
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
    dd,
    p {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    dd a {
      display: inline-block;
      padding-block: var(--z-1);
    }
    p {
      margin-block: var(--z-1);
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    .acts {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntroductionItem {
  readonly introduction = input.required<IntroductionRow>();
  /** Whether others of its pool wait for the reader's side. */
  readonly othersWait = input(false);
  /** Whether its pool is another page, and not the one on which it stands. */
  readonly leadsToPool = input(true);
  readonly changed = output<IntroductionRow>();
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  private readonly answering = viewChild(AnswerForm);
  private readonly moving = viewChild(StepForm);
  private readonly stating = viewChild(FiguresForm);
  private readonly proposing = viewChild(ExchangeEvidence);
  protected readonly t = this.i18n.t;
  protected readonly opened = signal<Opened | null>(null);

  protected readonly sides = computed(() => {
    const { offer, need, ownSide, can } = this.introduction();
    return (['offer', 'need'] as const).map((name) => {
      const side = { offer, need }[name];
      const { flow, contact } = side;
      const owner = flow.organisation?.name ?? this.t('flows.nobody');
      return {
        name,
        flow,
        label: this.t(ownSide === name ? 'flows.introduction.yours' : `flows.match.${name}`),
        facts: [
          owner,
          flow.wasteCode && wasteWords(this.i18n, flow.wasteCode),
          quantityWords(this.i18n, flow),
          placeWords(flow),
        ]
          .filter(Boolean)
          .join(' · '),
        reach: contact && this.reach(contact),
        // The broker reads what each side said; a side its own answer.
        answer:
          ownSide === null || ownSide === name ? this.t(`flows.introduction.answer.${side.answer ?? 'none'}`) : '',
        reason: side.reason,
        opens: can.move || ownSide === name,
      };
    });
  });
  protected readonly figures = computed(() => {
    const { tonnes, kgCo2e, euros, evidence, counts } = this.introduction();
    const told = [
      tonnes !== null && `${this.i18n.quantity(tonnes)} t`,
      kgCo2e !== null && `${this.i18n.quantity(kgCo2e)} kg CO₂e`,
      euros !== null && `${this.i18n.quantity(euros)} €`,
    ].filter((each) => typeof each === 'string');
    if (told.length === 0) return '';
    const standing = this.t(counts ? 'flows.introduction.counts' : 'flows.introduction.countsNot');
    return [told.join(', '), evidence, standing].filter(Boolean).join(' · ');
  });
  protected readonly steps = computed(() =>
    this.introduction().steps.map(({ phase, at, reason }) => ({
      text: this.t('flows.introduction.step', {
        phase: this.t(`flows.phase.${phase}`),
        day: this.i18n.day(luxembourgDay(new Date(at)), 'medium'),
      }),
      reason,
    })),
  );

  get hasUnsavedChanges(): boolean {
    const forms = [this.answering(), this.moving(), this.stating(), this.proposing()];
    return forms.some((form) => form?.hasUnsavedChanges);
  }

  protected async saved(row: IntroductionRow, what: 'answered' | Opened): Promise<void> {
    const { ownSide } = this.introduction();
    this.opened.set(null);
    this.changed.emit(row);
    const answer = ownSide === null ? null : row[ownSide].answer;
    if (what === 'answered' && answer) await this.say.done(this.t(`flows.introduction.${answer}`));
    if (what === 'move') await this.say.done(this.t('flows.introduction.moved'));
    if (what === 'state') await this.say.done(this.t('flows.introduction.stated'));
    if (what === 'propose') await this.say.done(this.t('flows.introduction.proposed'));
  }

  private reach({ name, email }: { name: string; email: string | null }): string {
    return this.t('flows.introduction.reach', { name, email: email ?? this.t('flows.introduction.noMail') });
  }
}
