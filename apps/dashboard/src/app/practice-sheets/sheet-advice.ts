import { ChangeDetectionStrategy, Component, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdviceKind, OrganisationLabel } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { AdviceForm } from './advice-form';

/** Where a company asks the broker for advice on a sheet, or offers it. */
@Component({
  selector: 'z-sheet-advice',
  imports: [AdviceForm, RouterLink],
  template: `@if (opened(); as kind) {
      <z-advice-form [sheetId]="sheetId()" [kind]="kind" [other]="other()" (sent)="sent()" (left)="opened.set(null)" />
    } @else {
      <div class="acts">
        <button type="button" class="b" (click)="open('ask', null)">{{ t('advice.ask') }}</button>
        <button type="button" class="b" (click)="open('offer', null)">{{ t('advice.offer') }}</button>
        <a class="b t" routerLink="/practice-sheets/advice">{{ t('advice.open') }}</a>
      </div>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetAdvice {
  readonly sheetId = input.required<string>();
  private readonly say = inject(Say);
  private readonly form = viewChild(AdviceForm);
  protected readonly t = inject(I18n).t;
  protected readonly opened = signal<AdviceKind | null>(null);
  protected readonly other = signal<OrganisationLabel | null>(null);

  get hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  /** Opens the form; of one that is open, what was typed stays. */
  open(kind: AdviceKind, other: OrganisationLabel | null): void {
    this.opened.set(kind);
    this.other.set(other);
  }

  protected async sent(): Promise<void> {
    this.opened.set(null);
    await this.say.done(this.t('advice.sent'));
  }
}
