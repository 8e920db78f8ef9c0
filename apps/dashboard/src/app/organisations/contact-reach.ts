import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ContactRow } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';

/** How a contact is reached, for those who may know. */
@Component({
  selector: 'z-contact-reach',
  imports: [Icon],
  template: `@if (contact().reachable) {
    <p class="s">
      @if (contact().email; as email) {
        <a [href]="'mailto:' + email"><z-icon name="envelope-simple" size="s" />{{ email }}</a>
      }
      @if (contact().telephone; as telephone) {
        <a class="nw" [href]="'tel:' + number()"><z-icon name="phone" size="s" />{{ telephone }}</a>
      }
      @if (!contact().email && !contact().telephone) {
        <span class="m">{{ t('organisations.contact.noReach') }}</span>
      }
    </p>
  }`,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--z-4);
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: var(--z-1);
      min-height: 28px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactReach {
  readonly contact = input.required<Pick<ContactRow, 'email' | 'telephone' | 'reachable'>>();
  protected readonly t = inject(I18n).t;
  /** The telephone number without what people write between its digits. */
  protected readonly number = computed(() => (this.contact().telephone ?? '').replace(/[^\d+]/g, ''));
}
