import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PilotRow } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';
import { themeName } from '../names';
import { pilotPeriod, pilotVerdictWords } from './pilot-words';

const LATEST = 5;

/** The last pilots of a group, and the way to enter one. */
@Component({
  selector: 'z-group-pilots',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="pilots">
    <header>
      <h2 id="pilots">{{ t('pilots.ofGroup') }}</h2>
      @if (latest.value()?.total; as count) {
        <a class="s" routerLink="/pilots" [queryParams]="{ groupId: groupId() }">{{ t('pilots.all', { count }) }}</a>
      }
    </header>
    @if (latest.error(); as error) {
      <z-failure [error]="error" (retried)="latest.reload()" />
    } @else if (latest.value(); as page) {
      <ul class="rows">
        @for (row of page.items; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/pilots', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{ facts(row) }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('pilots.noneOfGroup') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (canWrite()) {
      <a class="b sm" routerLink="/pilots/new" [queryParams]="{ groupId: groupId() }"
        ><z-icon name="plus" size="s" />{{ t('pilots.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupPilots {
  readonly groupId = input.required<string>();
  readonly canWrite = input(false);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly latest = read(
    () => this.groupId(),
    (groupId) => {
      const query = { groupId, size: LATEST, sort: '-period' as const };
      return this.api.ask(this.api.client.GET('/api/pilots', { params: { query } }));
    },
  );

  protected facts(row: PilotRow): string {
    return [themeName(this.i18n, row.theme), pilotPeriod(this.i18n, row), pilotVerdictWords(this.i18n, row)].join(
      ' · ',
    );
  }
}
