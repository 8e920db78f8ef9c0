import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type CalendarFeedMade, type CalendarFeedRow, luxembourgDay } from '@zesumme/domain';
import { Ask, Control, Failure, Field, I18n, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { CalendarFeedsData } from './calendar-feeds-data';
import { CalendarAddress } from './calendar-address';
import { MeetingsData } from './meetings-data';

/** The programs that people here have, and the words on their buttons. */
const programs = (['outlook', 'google', 'apple', 'thunderbird'] as const).map((program) => ({
  name: `calendarFeeds.how.${program}.name` as const,
  way: `calendarFeeds.how.${program}.way` as const,
}));

/** The calendars that somebody subscribes to: mine, those of a group, and for everybody the public one. */
@Component({
  selector: 'z-calendar-feeds-page',
  imports: [CalendarAddress, Control, Failure, Field, Skeleton],
  templateUrl: './calendar-feeds-page.html',
  styles: `
    .ask {
      display: grid;
      justify-items: stretch;
      gap: var(--z-4);
      max-width: var(--z-measure);
    }
    .how {
      display: grid;
      gap: var(--z-3);
      max-width: var(--z-measure);
      margin-bottom: var(--z-4);
    }
    .how dt {
      font-weight: var(--z-medium);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarFeedsPage {
  private readonly ask = inject(Ask);
  private readonly data = inject(CalendarFeedsData);
  private readonly meetings = inject(MeetingsData);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly programs = programs;
  protected readonly acting = acting();
  protected readonly isSignedIn = computed(() => this.session.account() !== null);
  /** Whoever subscribes to it reads it in the language in which it was found. */
  protected readonly publicUrl = computed(() => `${location.origin}/calendars/public.ics?lang=${this.i18n.locale()}`);
  protected readonly feeds = read(
    () => (this.isSignedIn() ? true : undefined),
    () => this.data.list(),
  );
  protected readonly groups = read(
    () => (this.isSignedIn() ? true : undefined),
    () => this.meetings.groups(false),
  );
  protected readonly kind = signal<'mine' | 'group'>('mine');
  private readonly chosenGroup = signal('');
  /** The first one, unless another is chosen. */
  protected readonly groupId = computed(() => this.chosenGroup() || (this.groups.value()?.[0]?.id ?? ''));
  /** The one that was just made, whose address is shown this once. */
  protected readonly made = signal<CalendarFeedMade | null>(null);

  protected readonly nameOf = ({ kind, group }: CalendarFeedRow): string =>
    kind === 'group' && group ? group.name : this.t('calendarFeeds.kind.mine');

  protected day(instant: string): string {
    return this.i18n.day(luxembourgDay(new Date(instant)));
  }

  protected chooseGroup(id: string): void {
    this.chosenGroup.set(id);
  }

  protected async make(): Promise<void> {
    const groupId = this.kind() === 'group' ? this.groupId() : null;
    const made = await this.acting.run(() => this.data.create(groupId));
    if (!made) return;
    this.made.set(made);
    this.feeds.reload();
  }

  protected async remove(feed: CalendarFeedRow): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('calendarFeeds.removeTitle'),
      text: this.t('calendarFeeds.removeText'),
      act: this.t('calendarFeeds.remove'),
      danger: true,
    });
    if (!isSure) return;
    const left = await this.acting.run(() => this.data.remove(feed.id));
    if (!left) return;
    if (this.made()?.feed.id === feed.id) this.made.set(null);
    this.feeds.reload();
    this.say.done(this.t('calendarFeeds.removed'));
  }
}
