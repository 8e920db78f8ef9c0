import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnnouncementRow } from '@zesumme/domain';
import { Ask, DemoMark, Failure, I18n, Icon, Markdown, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { AnnouncementReachList } from './announcement-reach';
import { AnnouncementsData } from './announcements-data';
import { audienceSentence, bySentence } from './wording';

/** Milliseconds between two looks at a sending that is under way. */
const LOOK_EVERY = 3_000;

/** One announcement; for whoever leads its groups with what to do next, and whom it has reached. */
@Component({
  selector: 'z-announcement-page',
  imports: [AnnouncementReachList, DemoMark, Failure, Icon, Markdown, RouterLink, Skeleton],
  templateUrl: './announcement-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementPage {
  readonly id = input.required<string>();
  private readonly data = inject(AnnouncementsData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly audienceSentence = audienceSentence;
  protected readonly bySentence = bySentence;
  protected readonly acting = acting({ stale: () => this.stored.reload() });
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** Raised whenever whom it reached is to be read again. */
  protected readonly round = signal(0);
  private readonly isSending = computed(() => (this.stored.value()?.reach?.waiting ?? 0) > 0);

  constructor() {
    effect(() => {
      const row = this.stored.value();
      if (row) this.title.set(row.title);
    });
    let timer: ReturnType<typeof setInterval> | undefined;
    effect(() => {
      clearInterval(timer);
      if (this.isSending()) timer = setInterval(() => this.look(), LOOK_EVERY);
    });
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async send(row: AnnouncementRow): Promise<void> {
    const audience = await this.acting.run(() => this.data.audience({ draftId: row.id }));
    if (!audience) return;
    const isSure = await this.ask.confirm({
      title: this.t('people.announcements.sendTitle', { title: row.title }),
      text: this.t('people.announcements.sendText', { groups: audience.groups.length, mails: audience.mails }),
      act: this.t('people.announcements.send'),
    });
    if (!isSure) return;
    await this.act(() => this.data.send(row.id, row.version), 'people.announcements.sent');
  }

  protected async retract(row: AnnouncementRow): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('people.announcements.retractTitle', { title: row.title }),
      text: this.t('people.announcements.retractText', { sent: row.reach?.sent ?? 0 }),
      act: this.t('people.announcements.retract'),
      danger: true,
    });
    if (isSure) await this.act(() => this.data.retract(row.id), 'people.announcements.retracted');
  }

  protected async remove(row: AnnouncementRow): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('people.announcements.removeTitle', { title: row.title }),
      text: this.t('people.announcements.removeText'),
      act: this.t('people.announcements.remove'),
      danger: true,
    });
    if (!isSure || !(await this.acting.run(() => this.data.remove(row.id)))) return;
    await this.router.navigateByUrl('/announcements');
    await this.say.done(this.t('people.announcements.removed'));
  }

  protected async correct(row: AnnouncementRow): Promise<void> {
    const draft = await this.acting.run(() => this.data.correct(row.id));
    if (draft) await this.router.navigate(['/announcements', draft.id, 'edit']);
  }

  private async act(
    doIt: () => Promise<AnnouncementRow>,
    done: 'people.announcements.sent' | 'people.announcements.retracted',
  ): Promise<void> {
    if (!(await this.acting.run(doIt))) return;
    this.look();
    await this.say.done(this.t(done));
  }

  private look(): void {
    this.stored.reload();
    this.round.update((before) => before + 1);
  }
}
