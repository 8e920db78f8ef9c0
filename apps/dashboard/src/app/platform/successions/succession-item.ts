import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SuccessionRow } from '@zesumme/domain';
import { Ask, DemoMark, I18n, Say } from '@zesumme/ui';
import { acting } from '../acting';
import { type Decision, SuccessionDecision } from './decision-form';
import { SuccessionsData } from './successions-data';

/** One proposal: who is named for whom, what was said, and what the reader can do about it. */
@Component({
  selector: 'z-succession-item',
  imports: [DemoMark, RouterLink, SuccessionDecision],
  templateUrl: './succession-item.html',
  styles: `
    .acts {
      margin-top: var(--z-2);
    }
    p {
      margin-block: var(--z-1);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuccessionItem {
  readonly succession = input.required<SuccessionRow>();
  /** Whether the organisation is named: not where the page is its own. */
  readonly namesOrganisation = input(true);
  /** Something was decided, here or meanwhile by somebody else. */
  readonly changed = output<SuccessionRow>();
  private readonly data = inject(SuccessionsData);
  private readonly ask = inject(Ask);
  private readonly form = viewChild(SuccessionDecision);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly opened = signal<Decision | null>(null);
  protected readonly person = computed(() => {
    const { givenName, familyName } = this.succession().person;
    return `${givenName} ${familyName}`;
  });
  protected readonly line = computed(() => {
    const { kind, contact, fromDay, untilDay } = this.succession();
    const line = this.t(`successions.line.${kind}`, { contact: contact.name, day: this.i18n.day(fromDay) });
    return untilDay ? `${line} ${this.t('successions.line.until', { day: this.i18n.day(untilDay) })}` : line;
  });
  protected readonly reach = computed(() => {
    const { functionTitle, email, telephone, contactId } = this.succession().person;
    const known = contactId && this.succession().state === 'proposed' ? this.t('successions.isContact') : '';
    return [functionTitle, email, telephone, known].filter(Boolean).join(' · ');
  });
  protected readonly decided = computed(() => {
    const { state, decidedBy, decidedAt } = this.succession();
    if ((state !== 'confirmed' && state !== 'refused') || !decidedAt) return '';
    return this.t(`successions.decided.${state}`, { by: decidedBy ?? '', day: this.i18n.instant(decidedAt) });
  });
  protected readonly handing = computed(() => {
    const { kind, state, handedOverAt, fromDay } = this.succession();
    if (kind !== 'successor' || state !== 'confirmed') return '';
    return handedOverAt
      ? this.t('successions.handedOver')
      : this.t('successions.handOverOn', { day: this.i18n.day(fromDay) });
  });

  /** Whether a word to it is being written. */
  isOpen(): boolean {
    return this.opened() !== null;
  }

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected async decidedOn(row: SuccessionRow): Promise<void> {
    this.opened.set(null);
    this.changed.emit(row);
    const words = row.state === 'confirmed' ? 'successions.confirmed' : 'successions.refused';
    await this.say.done(this.t(words, { person: this.person() }));
  }

  protected async withdraw(): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('successions.withdrawTitle'),
      text: this.t('successions.withdrawText'),
      act: this.t('successions.withdraw'),
    });
    if (!isSure) return;
    const row = await this.acting.run(() => this.data.withdraw(this.succession().id));
    if (!row) return;
    this.changed.emit(row);
    await this.say.done(this.t('successions.withdrawn'));
  }
}
