import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';

const LATEST = 3;

/** The last announcements to a group or on a theme that the reader sees, and the way to write one. */
@Component({
  selector: 'z-latest-announcements',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="announcements">
    <header>
      <h2 id="announcements">{{ t('people.announcements.latest') }}</h2>
      @if (latest.value()?.total; as count) {
        <a class="s" routerLink="/announcements" [queryParams]="about()">{{
          t('people.announcements.all', { count })
        }}</a>
      }
    </header>
    @if (latest.error(); as error) {
      <z-failure [error]="error" (retried)="latest.reload()" />
    } @else if (latest.value(); as page) {
      <ul class="rows">
        @for (row of page.items; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/announcements', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{
                t('people.announcements.by', {
                  author: row.authorLabel,
                  day: i18n.instant(row.sentAt ?? row.createdAt),
                })
              }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('people.announcements.none') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (canWrite()) {
      <a class="b sm" routerLink="/announcements/new" [queryParams]="about()"
        ><z-icon name="plus" size="s" />{{ t('people.announcements.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LatestAnnouncements {
  /** What they are for, as the list of announcements is filtered by it. */
  readonly about = input.required<{ groupId: string } | { themeId: string }>();
  readonly canWrite = input(false);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  private readonly api = inject(Api);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** What was sent and is not replaced. */
  protected readonly latest = read(
    () => this.about(),
    (about) => {
      const query = {
        ...about,
        state: ['sent' as const],
        current: 'true' as const,
        size: LATEST,
        sort: '-sentAt' as const,
      };
      return this.api.ask(this.api.client.GET('/api/announcements', { params: { query } }));
    },
  );
}
