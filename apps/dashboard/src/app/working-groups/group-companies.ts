import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MembershipRow, WorkingGroupDetail } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Kind } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { GroupsData } from './groups-data';

const MOST = 100;

/** Below this share of meetings a company comes seldom, once there were enough of them to say so. */
const SELDOM = 0.5;
const ENOUGH = 3;

/** The companies of the group and, for those who take part, how often each came. */
@Component({
  selector: 'z-group-companies',
  imports: [DemoMark, Icon, Kind, RouterLink],
  template: `<section class="sect" aria-labelledby="companies">
    <header>
      <h2 id="companies">
        {{ t('workingGroups.companies.title') }}
        @if (isMarked()) {
          <z-demo />
        }
      </h2>
      <span class="s m">{{ companies().length || '' }}</span>
    </header>
    @if (stated(); as text) {
      <p class="s m">
        {{ text }}
        @if (group().statedSourceUrl; as url) {
          <a [href]="url" rel="noopener noreferrer">{{ t('workingGroups.page.source') }}</a>
        }
      </p>
    }
    <ul class="people">
      @for (company of companies(); track company.id) {
        <li>
          <z-kind [kind]="company.kind">
            @if (group().can.readInner) {
              <a [routerLink]="['/organisations', company.id]">{{ company.name }}</a>
            } @else {
              {{ company.name }}
            }
            @if (company.isDemo && !group().isDemo) {
              <z-demo />
            }
          </z-kind>
          @if (attendance().get(company.id); as came) {
            @if (came.seldom) {
              <span class="s warn"
                ><z-icon name="warning" size="s" /> {{ came.text
                }}<span class="sr"> – {{ t('workingGroups.companies.seldom') }}</span></span
              >
            } @else {
              <span class="s m">{{ came.text }}</span>
            }
          }
        </li>
      } @empty {
        <li class="m">{{ t('workingGroups.companies.none') }}</li>
      }
    </ul>
    @if (group().can.readInner) {
      <a class="b sm after" [routerLink]="['/groups', group().slug, 'members']">{{
        t(group().can.manageMembers ? 'workingGroups.members.manage' : 'workingGroups.members.heading')
      }}</a>
    }
  </section>`,
  styles: '.after { margin-top: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupCompanies {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  protected readonly t = inject(I18n).t;
  private readonly memberships = read(
    () => (this.group().can.readAttendance ? this.group().id : undefined),
    (id) => this.data.memberships(id, { current: true, role: 'member', size: MOST }),
  );

  protected readonly companies = computed(() => this.group().participants.filter(({ role }) => role === 'member'));

  /** Whether invented companies are among those counted here. */
  protected readonly isMarked = computed(() => !this.group().isDemo && this.companies().some(({ isDemo }) => isDemo));

  /** What the source says about the number, where names are not published or not all are entered. */
  protected readonly stated = computed(() => {
    const { statedCompanies, participants } = this.group();
    if (statedCompanies === null) return null;
    const registered = participants.filter(({ role, isDemo }) => role === 'member' && !isDemo).length;
    if (registered === 0) return this.t('workingGroups.companies.stated', { count: statedCompanies });
    return registered === statedCompanies
      ? null
      : this.t('workingGroups.companies.statedBeside', { count: statedCompanies, registered });
  });

  protected readonly attendance = computed(() => {
    const rows = this.memberships.value()?.items ?? [];
    return new Map(
      rows.flatMap((row) => (row.attendance?.invited ? [[row.organisation.id, this.told(row.attendance)]] : [])),
    );
  });

  private told({ attended, invited }: NonNullable<MembershipRow['attendance']>): { text: string; seldom: boolean } {
    const seldom = invited >= ENOUGH && attended / invited < SELDOM;
    if (attended === invited) return { text: this.t('workingGroups.companies.always'), seldom };
    if (attended === 0) return { text: this.t('workingGroups.companies.never'), seldom };
    return { text: this.t('workingGroups.companies.times', { attended, invited }), seldom };
  }
}
