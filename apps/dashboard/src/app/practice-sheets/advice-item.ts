import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AdviceRequestRow, luxembourgDay } from '@zesumme/domain';
import { Ask, DemoMark, I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { AdviceData } from './advice-data';
import { AdviceDecision, type Decision } from './advice-decision';

type Reached = NonNullable<AdviceRequestRow['introduced']>['contact'];

/** One request for advice: who wants what, what became of it, and what the reader can do about it. */
@Component({
  selector: 'z-advice-item',
  imports: [AdviceDecision, DemoMark, RouterLink],
  template: `<strong>{{ request().organisation.name }}</strong> {{ kind() }} ·
    <a [routerLink]="['/practice-sheets', request().sheet.slug]">{{ request().sheet.title }}</a>
    @if (request().isDemo) {
      <z-demo />
    }
    <br /><span class="s m">{{ facts() }}</span>
    <p>{{ request().word }}</p>
    @if (introduced(); as line) {
      <p>
        <strong>{{ line }}</strong>
      </p>
    }
    @if (request().answer) {
      <p class="s">{{ request().answer }}</p>
    }
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @if (opened(); as decision) {
      <z-advice-decision
        [request]="request()"
        [decision]="decision"
        (decided)="decidedOn($event)"
        (left)="opened.set(null)"
      />
    } @else if (request().can.decide) {
      <div class="acts">
        <button type="button" class="b sm" (click)="opened.set('introduce')">{{ t('advice.introduce') }}</button>
        <button type="button" class="b t sm" (click)="opened.set('decline')">{{ t('advice.decline') }}</button>
      </div>
    }
    @if (request().can.withdraw) {
      <div class="acts">
        <button type="button" class="b t sm" [disabled]="acting.isBusy()" (click)="withdraw()">
          {{ t('advice.withdraw') }}
        </button>
      </div>
    }`,
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
export class AdviceItem {
  readonly request = input.required<AdviceRequestRow>();
  readonly changed = output<AdviceRequestRow>();
  private readonly data = inject(AdviceData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  private readonly form = viewChild(AdviceDecision);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly opened = signal<Decision | null>(null);

  protected readonly kind = computed(() => this.t(`advice.kind.${this.request().kind}`));
  protected readonly facts = computed(() => {
    const { contact, createdAt, otherOrganisation, state, decidedBy, decidedAt } = this.request();
    const isWished = otherOrganisation && state !== 'introduced';
    return [
      this.t(`advice.state.${state}`),
      contact && this.t('advice.from', { contact: contact.name, day: this.dayOf(createdAt) }),
      isWished && this.t('advice.wanted', { name: otherOrganisation.name }),
      decidedBy && decidedAt && this.t('advice.decided', { by: decidedBy, day: this.dayOf(decidedAt) }),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  protected readonly introduced = computed(() => {
    const { introduced, organisation, otherOrganisation } = this.request();
    if (!introduced) return null;
    return this.t('advice.introducedTo', {
      one: this.reach(organisation.name, introduced.contact),
      other: this.reach(otherOrganisation?.name ?? '', introduced.otherContact),
    });
  });

  isOpen(): boolean {
    return this.opened() !== null;
  }

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected async decidedOn(row: AdviceRequestRow): Promise<void> {
    this.opened.set(null);
    this.changed.emit(row);
    if (row.state === 'introduced' || row.state === 'declined') await this.say.done(this.t(`advice.${row.state}`));
  }

  protected async withdraw(): Promise<void> {
    const isSure = await this.ask.confirm({ title: this.t('advice.withdraw'), act: this.t('advice.withdraw') });
    if (!isSure) return;
    const row = await this.acting.run(() => this.data.withdraw(this.request().id));
    if (!row) return;
    this.changed.emit(row);
    await this.say.done(this.t('advice.withdrawn'));
  }

  private dayOf(instant: string): string {
    return this.i18n.day(luxembourgDay(new Date(instant)), 'medium');
  }

  private reach(organisation: string, contact: Reached): string {
    if (!contact) return `${organisation}, ${this.t('advice.gone')}`;
    const email = contact.email ?? this.t('advice.noMail');
    return `${organisation}, ${this.t('advice.reach', { name: contact.name, email })}`;
  }
}
