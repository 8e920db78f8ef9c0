import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Markdown, Rich, Skeleton } from '@zesumme/ui';
import { Evidence } from '../platform/evidence/evidence';
import { Files } from '../platform/files/files';
import { read } from '../platform/list-state';
import { IdeaOfAction } from '../platform/method/idea-of-action';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { ActionCommunes } from './action-communes';
import { ActionFacts } from './action-facts';
import { ActionHistory } from './action-history';
import { ActionReports } from './action-reports';
import { ActionsData } from './actions-data';

/** One action: where it stands, who carries it, what was told of it. */
@Component({
  selector: 'z-action-page',
  imports: [
    ActionCommunes,
    ActionFacts,
    ActionHistory,
    ActionReports,
    DemoMark,
    Evidence,
    Failure,
    Files,
    Icon,
    IdeaOfAction,
    Markdown,
    Rich,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './action-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionPage {
  readonly id = input.required<string>();
  private readonly data = inject(ActionsData);
  protected readonly session = inject(Session);
  private readonly title = inject(PageTitle);
  private readonly reports = viewChild(ActionReports);
  private readonly communes = viewChild(ActionCommunes);
  private readonly files = viewChild(Files);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** Read again for another reader: who signs in or out sees more or less of it. */
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  /** What was read, or what the last act answered. */
  protected readonly actionNow = linkedSignal<ActionDetail | undefined>(() => this.stored.value());
  protected readonly action = computed(() => {
    const action = this.actionNow();
    return action?.id === this.id() ? action : undefined;
  });

  protected readonly lede = computed(() => {
    const action = this.action();
    if (!action) return [];
    const { status, progress, dueDay, doneDay, responsibles } = action;
    const who = [...new Set(responsibles.map(({ organisation }) => organisation.name))];
    return this.i18n.parts(`actions.page.lede.${status}`, {
      progress: progress ?? 0,
      hasDue: dueDay === null ? 'no' : 'yes',
      due: dueDay && this.i18n.day(dueDay),
      hasDone: doneDay === null ? 'no' : 'yes',
      doneDay: doneDay && this.i18n.day(doneDay),
      hasWho: who.length > 0 ? 'yes' : 'no',
      who: this.i18n.list(who),
    });
  });

  constructor() {
    effect(() => {
      const action = this.action();
      if (action) this.title.set(action.title);
    });
  }

  hasUnsavedChanges(): boolean {
    return [this.reports(), this.communes(), this.files()].some((part) => part?.hasUnsavedChanges() ?? false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }
}
