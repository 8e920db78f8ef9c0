import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BacklogCreate, BacklogRow, WorkingGroupDetail } from '@zesumme/domain';
import { Control, DemoMark, Failure, Field, I18n, Icon, Markdown, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { removing } from '../platform/removing';
import { RowActs } from '../platform/row-acts';
import { SubjectForm } from '../platform/subject-form';
import { BacklogData } from './backlog-data';

const PAGE = 10;

/** The subjects that wait for a later meeting of the group: added, changed, taken out with the way back. */
@Component({
  selector: 'z-group-backlog',
  imports: [
    ExportMenu,
    Control,
    DemoMark,
    Failure,
    Field,
    Icon,
    Markdown,
    Pager,
    RouterLink,
    RowActs,
    Skeleton,
    SubjectForm,
  ],
  template: `<section class="sect" aria-labelledby="backlog">
    <header>
      <h2 id="backlog">{{ t('agenda.backlog.title') }}</h2>
      @if ((items.value()?.total ?? 0) > 0) {
        <z-export-menu [path]="'/api/working-groups/' + group().id + '/backlog/export'" [query]="query()" />
      }
      @if (group().can.edit && opened.id() === null) {
        <button type="button" class="b sm" (click)="opened.open('new')">
          <z-icon name="plus" size="s" />{{ t('agenda.backlog.add') }}
        </button>
      }
    </header>
    <p class="say s m">{{ t('agenda.backlog.hint') }}</p>
    @if (opened.id() === 'new') {
      <z-subject-form
        prefix="backlog"
        [act]="t('common.act.save')"
        [asksPresenter]="true"
        [store]="add"
        (left)="opened.close()"
      />
    }
    @if (items.value(); as page) {
      <label class="chk s"
        ><input type="checkbox" [checked]="withTaken()" (change)="showTaken($any($event.target).checked)" />{{
          t('agenda.backlog.withTaken')
        }}</label
      >
      @if (page.total > size || q()) {
        <z-field [label]="t('common.act.search')" fieldId="backlog.q">
          <input zControl type="search" maxlength="200" [value]="q()" (change)="search($any($event.target).value)" />
        </z-field>
      }
    }
    @if (items.error(); as error) {
      <z-failure [error]="error" (retried)="items.reload()" />
    }
    @if (opened.rows(); as rows) {
      <ul class="rows">
        @for (row of rows; track row.id) {
          <li>
            @if (opened.id() === row.id) {
              <div class="grow">
                <z-subject-form
                  prefix="backlog"
                  [act]="t('common.act.save')"
                  [asksPresenter]="true"
                  [subject]="row"
                  [store]="change"
                  (left)="opened.close()"
                />
              </div>
            } @else {
              <div class="grow">
                <strong>{{ row.title }}</strong>
                @if (row.isDemo && !group().isDemo) {
                  <z-demo />
                }
                <br /><span class="s m">{{ facts(row) }}</span>
                @if (row.takenBy; as meeting) {
                  <br /><a class="s" [routerLink]="['/meetings', meeting.id]">{{
                    t('agenda.backlog.taken', { title: meeting.title, day: i18n.day(meeting.startsLocal) })
                  }}</a>
                }
                @if (row.note) {
                  <z-markdown class="s" [text]="row.note" />
                }
              </div>
              @if (row.can.edit) {
                <z-row-acts
                  [edit]="t('agenda.backlog.edit', { title: row.title })"
                  [remove]="t('agenda.backlog.remove', { title: row.title })"
                  (edited)="opened.open(row.id)"
                  (removed)="remove(row)"
                />
              }
            }
          </li>
        } @empty {
          <li class="m">{{ t(q() ? 'agenda.backlog.noneFound' : 'agenda.backlog.none') }}</li>
        }
      </ul>
      @if (items.value(); as page) {
        @if (page.total > size) {
          <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
        }
      }
    } @else if (!items.error()) {
      <z-skeleton [rows]="3" />
    }
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }
  </section>`,
  styles: '.rows { margin-top: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupBacklog {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(BacklogData);
  private readonly say = inject(Say);
  private readonly form = viewChild(SubjectForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly size = PAGE;
  protected readonly acting = acting();
  protected readonly q = signal('');
  protected readonly pageNumber = signal(1);
  /** Whether what stands on an agenda is shown as well. */
  protected readonly withTaken = signal(false);
  /** What is asked for beside the page. */
  protected readonly query = computed(() => ({
    ...(this.q() ? { q: this.q() } : {}),
    ...(this.withTaken() ? {} : { taken: 'false' }),
  }));
  protected readonly items = read(
    () => ({ id: this.group().id, page: this.pageNumber(), query: this.query() }),
    ({ id, page, query }) => this.data.list(id, { page, size: PAGE, ...query }),
  );
  /** The item whose form is open, `new` for one that is added. */
  protected readonly opened = openRow(this.items, () => this.hasUnsavedChanges());

  private readonly takeOut = removing(this.acting, this.items);

  /** Whether something was typed that is not saved. */
  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  protected facts({ kind, minutes, presenter }: BacklogRow): string {
    const length = this.t('meetings.duration.minutes', { minutes });
    return [`${this.t(`meetings.itemKind.${kind}`)}, ${length}`, presenter].filter(Boolean).join(' · ');
  }

  protected search(text: string): void {
    this.q.set(text.trim());
    this.pageNumber.set(1);
  }

  protected showTaken(withTaken: boolean): void {
    this.withTaken.set(withTaken);
    this.pageNumber.set(1);
  }

  protected readonly add = async (value: BacklogCreate): Promise<void> => {
    await this.data.create(this.group().id, value);
    this.done();
  };

  protected readonly change = async (value: BacklogCreate, version: number): Promise<void> => {
    await this.data.update(this.opened.id() ?? '', { version, ...value });
    this.done();
  };

  private done(): void {
    this.opened.close();
    this.items.reload();
    void this.say.done(this.t('common.state.saved'));
  }

  protected readonly remove = ({ id, title }: BacklogRow): Promise<void> =>
    this.takeOut({
      said: this.t('agenda.backlog.removed', { title }),
      remove: () => this.data.remove(id),
      restore: () => this.data.restore(id),
    });
}
