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
import { Failure, I18n, Skeleton } from '@zesumme/ui';
import type { MeetingDetail } from '@zesumme/domain';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { MeetingForManager } from './meeting-for-manager';
import { MeetingForReader } from './meeting-for-reader';
import { MeetingsData } from './meetings-data';

/** One address for everybody: those who run meetings work on it, all others read it in ten seconds and answer. */
@Component({
  selector: 'z-meeting-page',
  imports: [Failure, MeetingForManager, MeetingForReader, RouterLink, Skeleton],
  template: `@if (stored.error(); as error) {
      <z-failure [level]="1" [title]="i18n.t('errors.title.page')" [error]="error" (retried)="stored.reload()" />
    } @else if (meeting(); as meeting) {
      <ol class="crumbs" [class.one]="!isManager()">
        <li>
          <a routerLink="/meetings">{{ i18n.t('meetings.list.title') }}</a>
        </li>
        <li>
          <a [routerLink]="['/groups', meeting.group.slug]">{{ meeting.group.name }}</a>
        </li>
      </ol>
      @if (isManager()) {
        <z-meeting-for-manager [meeting]="meeting" (changed)="meetingNow.set($event)" />
      } @else {
        <z-meeting-for-reader [meeting]="meeting" (changed)="meetingNow.set($event)" />
      }
    } @else {
      <z-skeleton />
    }`,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPage {
  readonly id = input.required<string>();
  private readonly data = inject(MeetingsData);
  private readonly session = inject(Session);
  private readonly title = inject(PageTitle);
  private readonly forManager = viewChild(MeetingForManager);
  private readonly forReader = viewChild(MeetingForReader);
  protected readonly i18n = inject(I18n);
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** What was read, or what the last act answered. */
  protected readonly meetingNow = linkedSignal<MeetingDetail | undefined>(() => this.stored.value());
  protected readonly meeting = computed(() => {
    const meeting = this.meetingNow();
    return meeting?.id === this.id() ? meeting : undefined;
  });
  protected readonly isManager = computed(() => ['project-manager', 'administrator'].includes(this.session.role()));

  constructor() {
    effect(() => {
      const meeting = this.meeting();
      if (meeting) this.title.set(meeting.title);
    });
  }

  hasUnsavedChanges(): boolean {
    return (this.forManager() ?? this.forReader())?.hasUnsavedChanges() ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }
}
