import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SharedServiceRow, sharedServicePolicy } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';
import { Session } from '../session';

const LATEST = 5;

/** The last shared services of a group, and the way to state a need. */
@Component({
  selector: 'z-group-services',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="shared-services">
    <header>
      <h2 id="shared-services">{{ t('sharedServices.ofGroup') }}</h2>
      @if (latest.value()?.total; as count) {
        <a class="s" routerLink="/shared-services" [queryParams]="{ groupId: groupId() }">{{
          t('sharedServices.all', { count })
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
              <a [routerLink]="['/shared-services', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{ facts(row) }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('sharedServices.noneOfGroup') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (canState()) {
      <a class="b sm" routerLink="/shared-services/new" [queryParams]="{ groupId: groupId() }"
        ><z-icon name="plus" size="s" />{{ t('sharedServices.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupServices {
  readonly groupId = input.required<string>();
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  readonly isArchived = input(false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** Whoever leads the group or takes part in it. */
  protected readonly canState = computed(
    () =>
      sharedServicePolicy.create(this.session.actor(), { groupId: this.groupId(), groupArchived: this.isArchived() })
        .allowed,
  );
  protected readonly latest = read(
    () => this.groupId(),
    (groupId) => {
      const query = { groupId, size: LATEST, sort: '-changedAt' as const };
      return this.api.ask(this.api.client.GET('/api/shared-services', { params: { query } }));
    },
  );

  protected facts({ phase, joined, decideBy }: SharedServiceRow): string {
    return [
      this.t(`sharedServices.phase.${phase}`),
      this.t('sharedServices.joinedCount', { count: joined }),
      ...(decideBy ? [`${this.t('sharedServices.decideBy')} ${this.i18n.day(decideBy, 'medium')}`] : []),
    ].join(' · ');
  }
}
