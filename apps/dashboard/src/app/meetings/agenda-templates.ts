import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { AgendaTemplateItem, AgendaTemplateRow } from '@zesumme/domain';
import { Failure, I18n, Icon, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { removing } from '../platform/removing';
import { RowActs } from '../platform/row-acts';
import { TemplateRename } from './template-rename';
import { TemplatesData } from './templates-data';
import { durationInWords } from './wording';

const PAGE = 10;

/** What a template gives an agenda. */
export interface TakenTemplate {
  name: string;
  items: AgendaTemplateItem[];
}

/** Agendas to begin with: the usual order, and those that were kept. One tap puts their items on the agenda. */
@Component({
  selector: 'z-agenda-templates',
  imports: [Failure, Icon, Pager, RowActs, Skeleton, TemplateRename],
  template: `<details class="templates" (toggle)="isOpen.set($any($event.target).open)">
    <summary>{{ t('agenda.templates.title') }}</summary>
    <ul class="rows">
      <li>
        <div class="grow">
          {{ usual().name }}<br /><span class="s m">{{ facts(usual().items) }}</span>
        </div>
        <button type="button" class="b sm" (click)="taken.emit(usual())">
          <z-icon name="plus" size="s" />{{ t('agenda.templates.take') }}<span class="sr"> – {{ usual().name }}</span>
        </button>
      </li>
      @for (row of opened.rows() ?? []; track row.id) {
        <li>
          @if (opened.id() === row.id) {
            <z-template-rename
              class="grow"
              [template]="row"
              (renamed)="renamed($event)"
              (overtaken)="templates.reload()"
              (left)="leave(row)"
            />
          } @else {
            <div class="grow">
              {{ row.name }}<br /><span class="s m"
                >{{ facts(row.items) }} · {{ t('agenda.templates.by', { author: row.authorLabel }) }}</span
              >
            </div>
            <z-row-acts
              [edit]="row.can.rename ? t('agenda.templates.rename', { name: row.name }) : null"
              [editId]="'rename-' + row.id"
              [remove]="row.can.remove ? t('agenda.templates.remove', { name: row.name }) : null"
              (edited)="opened.open(row.id)"
              (removed)="remove(row)"
            />
            <button type="button" class="b sm" (click)="taken.emit(row)">
              <z-icon name="plus" size="s" />{{ t('agenda.templates.take') }}<span class="sr"> – {{ row.name }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (templates.error(); as error) {
      <z-failure [error]="error" (retried)="templates.reload()" />
    } @else if (templates.value(); as page) {
      @if (page.total > size) {
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="pageNumber.set($event)" />
      }
    } @else {
      <z-skeleton [rows]="1" />
    }
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }
  </details>`,
  styles: `
    .templates {
      margin-block: var(--z-3);
    }
    summary {
      cursor: pointer;
      font-weight: var(--z-medium);
    }
    .grow {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaTemplates {
  readonly taken = output<TakenTemplate>();
  private readonly data = inject(TemplatesData);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  private readonly form = viewChild(TemplateRename);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly size = PAGE;
  protected readonly acting = acting();
  protected readonly pageNumber = signal(1);
  /** Nothing is asked for before somebody looks. */
  protected readonly isOpen = signal(false);
  protected readonly templates = read(
    () => (this.isOpen() ? { page: this.pageNumber() } : undefined),
    ({ page }) => this.data.list({ page, size: PAGE }),
  );
  /** The template that is being renamed: it stays when the page is turned. */
  protected readonly opened = openRow(this.templates, () => this.hasUnsavedChanges());
  private readonly takeOut = removing(this.acting, this.templates);
  /** How most meetings of a group go, in the words of the reader's language. */
  protected readonly usual = computed((): TakenTemplate => {
    const item = (
      part: 'welcome' | 'followUp' | 'theme' | 'roundTable' | 'nextDate',
      kind: AgendaTemplateItem['kind'],
      minutes: number,
    ): AgendaTemplateItem => ({
      title: this.t(`agenda.templates.order.${part}`),
      kind,
      minutes,
      section: null,
      presenter: null,
      note: null,
    });
    return {
      name: this.t('agenda.templates.usual'),
      items: [
        item('welcome', 'information', 10),
        item('followUp', 'information', 15),
        item('theme', 'discussion', 45),
        item('roundTable', 'discussion', 15),
        item('nextDate', 'decision', 5),
      ],
    };
  });

  protected facts(items: readonly AgendaTemplateItem[]): string {
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
    return this.t('agenda.templates.facts', { count: items.length, duration: durationInWords(this.i18n, minutes) });
  }

  /** Whether a name was typed that is not saved. */
  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }

  protected renamed(row: AgendaTemplateRow): void {
    this.leave(row);
    this.templates.reload();
    void this.say.done(this.t('agenda.templates.renamed', { name: row.name }));
  }

  /** Back to the button that opened it, once that is there again. */
  protected leave({ id }: AgendaTemplateRow): void {
    this.opened.close();
    afterNextRender(() => document.getElementById(`rename-${id}`)?.focus(), { injector: this.injector });
  }

  /** What is taken out can be brought back. */
  protected readonly remove = ({ id, name }: AgendaTemplateRow): Promise<void> =>
    this.takeOut({
      said: this.t('agenda.templates.removed', { name }),
      remove: () => this.data.remove(id),
      restore: () => this.data.restore(id),
    });
}
