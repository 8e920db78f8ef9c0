import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ContactRow, type OrganisationDetail, luxembourgDay } from '@zesumme/domain';
import { Ask, DemoMark, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Session } from '../platform/session';
import { ContactReach } from './contact-reach';
import { OrganisationsData } from './organisations-data';

/** The contacts of an organisation: the main one first, those who have left last. */
@Component({
  selector: 'z-organisation-contacts',
  imports: [ContactReach, DemoMark, Icon, RouterLink],
  templateUrl: './organisation-contacts.html',
  styles: '.rows .acts { gap: var(--z-1) var(--z-5); } .rows .b.t { padding-inline: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationContacts {
  readonly organisation = input.required<OrganisationDetail>();
  /** A contact was archived or brought back. */
  readonly changed = output<void>();
  private readonly data = inject(OrganisationsData);
  private readonly session = inject(Session);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly ownContactId = computed(() => this.session.account()?.contactId ?? null);
  private readonly today = luxembourgDay(new Date());

  protected readonly nameOf = ({ givenName, familyName }: ContactRow): string => `${givenName} ${familyName}`;

  /** What the contact is, and since or until when where that says more than today. */
  protected standingOf({ functionTitle, relation }: ContactRow): string {
    if (!relation) return functionTitle ?? '';
    const { kind, fromDay, toDay } = relation;
    const span =
      toDay !== null
        ? this.t('organisations.page.former', { day: this.i18n.day(toDay) })
        : fromDay > this.today
          ? this.t('organisations.page.upcoming', { day: this.i18n.day(fromDay) })
          : '';
    return [functionTitle, this.t(`organisations.contact.kind.${kind}`), span].filter(Boolean).join(' · ');
  }

  protected async archive(contact: ContactRow): Promise<void> {
    const decided = await this.ask.confirm({
      title: this.t('organisations.contact.archiveTitle', { name: this.nameOf(contact) }),
      text: this.t('organisations.contact.archiveText'),
      act: this.t('common.act.archive'),
    });
    if (!decided) return;
    const archived = await this.acting.run(() => this.data.archiveContact(contact.id));
    if (!archived) return;
    this.changed.emit();
    await this.say.done(this.t('common.state.archived'), () => void this.restore(contact));
  }

  private async restore(contact: ContactRow): Promise<void> {
    await this.acting.run(() => this.data.restoreContact(contact.id));
    this.changed.emit();
  }
}
