import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodoItem, TodoKind } from '@zesumme/domain';
import { DemoMark, I18n, Icon, type IconName } from '@zesumme/ui';

const icons: Record<TodoKind, IconName> = {
  'agenda-incomplete': 'clock-countdown',
  'answers-missing': 'paper-plane-tilt',
  'proposals-waiting': 'chat-text',
  'advice-waiting': 'chat-text',
  'needs-stated': 'handshake',
  'exchanges-to-lead': 'recycle',
  'questionnaire-to-close': 'clipboard-text',
  'actions-late': 'warning',
  'minutes-missing': 'note-pencil',
  'minutes-to-send': 'file-text',
  'minutes-to-approve': 'seal-check',
  'draft-to-open': 'envelope-simple',
  'attendance-missing': 'check-square',
  'main-contact-missing': 'address-book',
  'group-without-next-meeting': 'calendar-blank',
};
const AT_FIRST = 5;

/** What is to be done first, each with the one act that does it. */
@Component({
  selector: 'z-todo-list',
  imports: [DemoMark, Icon, RouterLink],
  template: `<ol class="rows wrap">
      @for (item of shown(); track $index) {
        <li>
          <z-icon [name]="icons[item.kind]" />
          <div class="grow">
            <strong>{{ title(item) }}</strong>
            @if (item.isDemo) {
              <z-demo />
            }
            <br /><span class="m s">{{ detail(item) }}</span>
          </div>
          <a class="b sm" [routerLink]="link(item).path" [queryParams]="link(item).query"
            >{{ i18n.t(actOf(item)) }}<span class="sr"> – {{ title(item) }}, {{ detail(item) }}</span></a
          >
        </li>
      } @empty {
        <li class="m">{{ i18n.t('insights.pm.todoEmpty') }}</li>
      }
    </ol>
    @if (items().length > shown().length) {
      <button type="button" class="b t" (click)="all.set(true)">
        {{ i18n.t('insights.pm.todoMore', { count: items().length - shown().length }) }}
      </button>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodoList {
  readonly items = input.required<readonly TodoItem[]>();
  protected readonly i18n = inject(I18n);
  protected readonly icons = icons;
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.items() : this.items().slice(0, AT_FIRST)));
  protected readonly actOf = ({ kind }: TodoItem) => `insights.pm.act.${kind}` as const;
  protected readonly title = ({ kind, count }: TodoItem): string =>
    this.i18n.t(`insights.pm.kind.${kind}` as const, { count });
  protected readonly detail = ({ kind, group, day, count, days }: TodoItem): string =>
    this.i18n.t(`insights.pm.detail.${kind}` as const, {
      group: group?.name ?? '',
      day: day ? this.i18n.day(day, 'dayMonth') : '',
      count,
      days: Math.abs(days ?? 0),
    });

  protected link({ target, group }: TodoItem): { path: unknown[]; query?: Record<string, string> } {
    switch (target.type) {
      case 'meeting':
        return { path: ['/meetings', target.id] };
      case 'working-group':
        return { path: ['/meetings/new'], query: group ? { groupId: group.id } : {} };
      case 'action':
        return { path: ['/actions', target.id] };
      case 'organisation':
        return { path: ['/organisations', target.id] };
      case 'action-list':
        return { path: ['/actions'], query: { late: 'true' } };
      case 'need-list':
        return { path: ['/shared-services'], query: { phase: 'need' } };
      case 'introduction-list':
        return { path: ['/flows/introductions'], query: { phase: 'discussion' } };
      case 'questionnaire':
        return { path: ['/questionnaires', target.id] };
      case 'advice-list':
        return { path: ['/practice-sheets/advice'], query: { state: 'open', sort: 'createdAt' } };
    }
  }
}
