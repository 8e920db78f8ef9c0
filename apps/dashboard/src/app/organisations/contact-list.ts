import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ContactRow, locales, relationKinds } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Kind,
  Pager,
  Rich,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { ContactReach } from './contact-reach';
import { OrganisationsData } from './organisations-data';

const filterNames = ['relation', 'locale', 'groupId', 'archived'] as const;
type Name = (typeof filterNames)[number] | 'q';

/** The people through whom organisations take part. */
@Component({
  selector: 'z-contact-list',
  imports: [
    ActiveFilters,
    ContactReach,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    Kind,
    ListChoice,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './contact-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactListPage {
  private readonly data = inject(OrganisationsData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly ariaSort = ariaSort;
  protected readonly acting = acting();
  protected readonly relations = relationKinds;
  protected readonly locales = locales;
  protected readonly state = listState({ sort: 'familyName', filters: filterNames });
  protected readonly contacts = read(
    () => this.state.query(),
    (query) => this.data.contacts(query),
  );
  protected readonly groups = read(
    () => this.session.role(),
    () => this.data.groups(),
  );
  protected readonly manages = computed(() => this.session.may('contact.archive'));
  /** Whose e-mail and telephone the reader sees. */
  protected readonly lede = computed(() => {
    const role = this.session.role();
    if (role === 'administrator') return this.i18n.parts('organisations.contact.ledeAll');
    return this.i18n.parts(role === 'project-manager' ? 'organisations.contact.lede' : 'organisations.contact.ledeOwn');
  });
  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const words: Record<Name, string> = {
      q: this.state.q(),
      relation: this.i18n.find(`organisations.contact.kind.${on.relation}`) ?? '',
      locale: this.i18n.find(`common.language.${on.locale}`) ?? '',
      groupId:
        on.groupId && (this.groups.value()?.find(({ id }) => id === on.groupId)?.name ?? this.t('organisations.group')),
      archived: on.archived && this.t('organisations.contact.archivedOnly'),
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });

  protected readonly nameOf = ({ givenName, familyName }: ContactRow): string => `${givenName} ${familyName}`;

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<Name, null>>);
  }

  protected async restore(contact: ContactRow): Promise<void> {
    const restored = await this.acting.run(() => this.data.restoreContact(contact.id));
    this.contacts.reload();
    if (restored) await this.say.done(this.t('common.state.restored'));
  }
}
