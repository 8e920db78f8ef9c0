import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { HistoryChange, HistoryPage, OrganisationDetail } from '@zesumme/domain';
import { Failure, History, I18n, Pager, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { OrganisationsData } from './organisations-data';

/** What happened to the organisation and its contacts, newest first; read when it is opened. */
@Component({
  selector: 'z-organisation-history',
  imports: [Failure, History, Pager, Skeleton],
  template: `<section class="sect">
    <details (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ t('organisations.page.history') }}</summary>
      @if (entries.error(); as error) {
        <z-failure [error]="error" (retried)="entries.reload()" />
      } @else if (entries.value(); as page) {
        <z-history [entries]="shown()" />
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
      } @else if (isOpen()) {
        <z-skeleton [rows]="4" />
      }
    </details>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationHistory {
  readonly organisation = input.required<OrganisationDetail>();
  private readonly data = inject(OrganisationsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly isOpen = signal(false);
  protected readonly pageNumber = signal(1);
  protected readonly entries = read(
    () => (this.isOpen() ? { organisation: this.organisation(), page: this.pageNumber() } : undefined),
    ({ organisation, page }) => this.data.history(organisation.id, page),
  );
  protected readonly shown = computed(() =>
    (this.entries.value()?.items ?? []).map((entry) => ({
      ...entry,
      kind: this.titleOf(entry),
      changes: entry.changes.map((change) => this.inWords(change)),
    })),
  );

  /** A contact's event says whose it is. */
  private titleOf({ kind, subject }: HistoryPage['items'][number]): string {
    const event = this.i18n.find(`common.event.${kind.replace('.', '-')}`);
    if (subject.type !== 'contact' || !subject.label || !event) return kind;
    return this.t('organisations.page.changesOf', { event, name: subject.label });
  }

  /** Kinds, languages, days and roles in words, as everywhere else. */
  private inWords({ field, before, after }: HistoryChange): HistoryChange {
    return { field, before: this.told(field, before), after: this.told(field, after) };
  }

  private told(field: string, value: unknown): unknown {
    if (field === 'relation' && isRelation(value)) {
      const kind = this.i18n.find(`organisations.contact.kind.${value.kind}`) ?? value.kind;
      const until = value.toDay && this.t('organisations.page.former', { day: this.i18n.day(value.toDay) });
      return [kind, this.t('organisations.page.since', { day: this.i18n.day(value.fromDay) }), until]
        .filter(Boolean)
        .join(', ');
    }
    if (typeof value !== 'string') return value;
    if (field === 'kind') return this.i18n.find(`common.kind.${value}`) ?? value;
    if (field === 'locale') return this.i18n.find(`common.language.${value}`) ?? value;
    return field === 'toDay' ? this.i18n.day(value) : value;
  }
}

const isRelation = (value: unknown): value is { kind: string; fromDay: string; toDay: string | null } =>
  typeof value === 'object' && value !== null && 'fromDay' in value;
