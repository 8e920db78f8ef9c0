import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChildren } from '@angular/core';
import { type LogEntryRow, type LogKind, type OrganisationDetail, logKinds } from '@zesumme/domain';
import { Control, DemoMark, Empty, Failure, Field, I18n, Icon, type IconName, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { removing } from '../platform/removing';
import { LogEntryForm } from './log-entry-form';
import { OrganisationsData } from './organisations-data';

const icons: Record<LogKind, IconName> = {
  call: 'phone',
  mail: 'envelope-simple',
  visit: 'handshake',
  note: 'note-pencil',
};
const SIZE = 10;

/** Calls, mails and visits with an organisation, one line each: written in one line, the newest first. */
@Component({
  selector: 'z-organisation-log',
  imports: [ExportMenu, Control, DemoMark, Empty, Failure, Field, Icon, LogEntryForm, Pager, Skeleton],
  templateUrl: './organisation-log.html',
  styles: '.rows { margin-top: var(--z-4); } .rows > li > z-icon { align-self: flex-start; margin-top: 2px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationLog {
  readonly organisation = input.required<OrganisationDetail>();
  /** The kind of the line that somebody came here to write. */
  readonly beginWith = input<LogKind>();
  private readonly data = inject(OrganisationsData);
  private readonly say = inject(Say);
  private readonly forms = viewChildren(LogEntryForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly kinds = logKinds;
  protected readonly icons = icons;
  protected readonly filters = signal({ q: '', kind: '', mine: false });
  protected readonly pageNumber = signal(1);
  protected readonly isFiltered = computed(() => {
    const { q, kind, mine } = this.filters();
    return q !== '' || kind !== '' || mine;
  });
  /** What is asked for beside the page. */
  protected readonly query = computed(() => {
    const { q, kind, mine } = this.filters();
    return { ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(mine ? { mine } : {}) };
  });
  protected readonly entries = read(
    () => ({ id: this.organisation().id, filters: this.filters(), page: this.pageNumber() }),
    ({ id, page }) => this.data.log(id, { page, size: SIZE, ...this.query() }),
  );
  /** The entry that is being corrected. */
  protected readonly opened = openRow(this.entries, () =>
    this.forms().some((form) => form.entry() && form.hasUnsavedChanges),
  );

  private readonly takeOut = removing(this.acting, this.entries);

  get hasUnsavedChanges(): boolean {
    return this.forms().some((form) => form.hasUnsavedChanges);
  }

  protected set(change: Partial<{ q: string; kind: string; mine: boolean }>): void {
    this.filters.update((before) => ({ ...before, ...change }));
    this.pageNumber.set(1);
  }

  protected detail({ authorLabel, day, contact }: LogEntryRow): string {
    const by = this.t('people.log.by', { author: authorLabel, day: this.i18n.day(day, 'medium') });
    return contact ? `${by} · ${this.t('people.log.withContact', { contact: contact.name })}` : by;
  }

  protected async saved(isNew: boolean): Promise<void> {
    // A line that is being corrected meanwhile stays open.
    if (!isNew) this.opened.close();
    if (isNew) this.pageNumber.set(1);
    this.entries.reload();
    await this.say.done(this.t(isNew ? 'people.log.added' : 'people.log.saved'));
  }

  protected readonly remove = ({ id }: LogEntryRow): Promise<void> =>
    this.takeOut({
      said: this.t('people.log.removed'),
      remove: () => this.data.removeLogEntry(id),
      restore: () => this.data.restoreLogEntry(id),
    });
}
