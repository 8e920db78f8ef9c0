import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ActionRow, isUnfinished } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  Rich,
  Say,
  Skeleton,
  StatusMark,
} from '@zesumme/ui';
import { ListChoice, ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { ActionsData } from './actions-data';
import { PromiseDoneForm } from './promise-done-form';

const shows = ['open', 'settled'] as const;

/** Everything that an organisation has promised, what is open first: closed right there, with a word. */
@Component({
  selector: 'z-promised-page',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    ListChoice,
    ListSearch,
    Pager,
    PromiseDoneForm,
    Rich,
    RouterLink,
    Skeleton,
    StatusMark,
  ],
  templateUrl: './promised-page.html',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PromisedPage implements HasUnsavedChanges {
  private readonly data = inject(ActionsData);
  private readonly say = inject(Say);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warn = warnBeforeUnload;
  protected readonly shows = shows;
  protected readonly isUnfinished = isUnfinished;
  private readonly form = viewChild(PromiseDoneForm);
  protected readonly state = listState({ sort: 'openFirst', filters: ['show', 'groupId'] });
  protected readonly actions = read(
    () => {
      const { show, ...query } = this.state.query();
      const unfinished = show === 'open' ? { unfinished: true } : show === 'settled' ? { unfinished: false } : {};
      return { ...query, ...unfinished, own: true };
    },
    (query) => this.data.list(query),
  );
  protected readonly opened = openRow(this.actions, () => this.hasUnsavedChanges());
  private readonly counts = read(
    () => true,
    async () => {
      const total = async (query: object) => (await this.data.list({ own: true, size: 1, ...query })).total;
      return {
        total: await total({}),
        open: await total({ unfinished: true }),
        late: await total({ late: true }),
      };
    },
  );
  protected readonly groups = read(
    () => true,
    () => this.data.groups(true),
  );
  protected readonly lede = computed(() => {
    const counts = this.counts.value();
    return counts ? this.i18n.parts('actions.promised.lede', counts) : [];
  });
  protected readonly activeFilters = computed(() => {
    const { show, groupId } = this.state.filters();
    const group = this.groups.value()?.find(({ id }) => id === groupId);
    const words = {
      q: this.state.q(),
      show: this.i18n.find(`actions.promised.show.${show}`) ?? '',
      groupId: groupId && (group?.name ?? this.t('actions.list.group')),
    };
    return (Object.keys(words) as (keyof typeof words)[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  /** Until when, or since when; how late it is. */
  protected whenOf(row: ActionRow): string {
    if (row.doneDay) return this.t('actions.promised.doneOn', { day: this.i18n.day(row.doneDay) });
    if (!row.dueDay) return this.t('actions.promised.noDue');
    return this.t('actions.promised.due', { day: this.i18n.day(row.dueDay) });
  }

  protected async closed(row: ActionRow): Promise<void> {
    this.opened.close();
    this.actions.reload();
    this.counts.reload();
    await this.say.done(this.t('actions.promised.closed', { title: row.title }));
  }
}
