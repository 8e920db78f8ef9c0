import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Answer, type InvitedOrganisation, type MeetingDetail } from '@zesumme/domain';
import { DemoMark, I18n, Kind, Units } from '@zesumme/ui';

/** Who comes, one unit an organisation, with the same in words; by name where the reader may know. */
@Component({
  selector: 'z-meeting-comers',
  imports: [DemoMark, Kind, Units],
  template: `@if (counts(); as count) {
      <p class="s">
        <z-units [yes]="count.yes" [maybe]="count.maybe" [no]="count.no" [silent]="count.silent" [label]="label()" />
        {{ sentence() }}
      </p>
      @if (withNames() && meeting().organisations.length > 0) {
        <details>
          <summary>{{ t('meetings.comers.who') }}</summary>
          <ul class="people s">
            @for (each of meeting().organisations; track each.organisation.id) {
              <li>
                <span
                  ><z-kind [kind]="each.organisation.kind">{{ each.organisation.name }}</z-kind>
                  @if (each.organisation.isDemo) {
                    <z-demo />
                  }</span
                ><span class="m">{{ said(each) }}</span>
              </li>
            }
          </ul>
        </details>
      }
    } @else {
      <p class="m">{{ t('meetings.comers.none') }}</p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingComers {
  readonly meeting = input.required<MeetingDetail>();
  /** Whether the organisations are named; not where a list of those invited stands beside it. */
  readonly withNames = input(true);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  /** Once attendance was taken, who came counts, and not who had meant to. */
  private readonly isHeld = computed(() => {
    const { state, tally } = this.meeting();
    const begun = state === 'in-progress' || state === 'ended' || state === 'closed';
    const noted = tally ? tally.organisations.attended + tally.organisations.excused + tally.organisations.absent : 0;
    return begun && noted > 0;
  });

  protected readonly counts = computed(() => {
    const all = this.meeting().tally?.organisations;
    if (!all || all.invited === 0) return null;
    if (this.isHeld()) {
      const silent = all.invited - all.attended - all.excused - all.absent;
      return { yes: all.attended, maybe: all.excused, no: all.absent, silent };
    }
    return { yes: all.accepted, maybe: all.tentative, no: all.declined, silent: all.needsAction };
  });

  protected readonly label = computed(() =>
    this.t(this.isHeld() ? 'meetings.comers.heldUnits' : 'meetings.comers.units', this.counts() ?? {}),
  );

  protected readonly sentence = computed(() => {
    const { organisations, tally } = this.meeting();
    const isHeld = this.isHeld();
    if (organisations.length === 0) {
      const of = tally?.organisations.invited ?? 0;
      const came = isHeld ? tally?.organisations.attended : tally?.organisations.accepted;
      return this.t(isHeld ? 'meetings.comers.heldAll' : 'meetings.comers.all', { came: came ?? 0, of });
    }
    const companies = organisations.filter(({ organisation }) => organisation.kind === 'company');
    const others = organisations.filter(({ organisation }) => organisation.kind !== 'company');
    return this.t(isHeld ? 'meetings.comers.held' : 'meetings.comers.sentence', {
      companies: companies.filter((each) => this.comes(each)).length,
      ofCompanies: companies.length,
      others: others.filter((each) => this.comes(each)).length,
      ofOthers: others.length,
    });
  });

  private comes({ answer, attendance }: InvitedOrganisation): boolean {
    return this.isHeld() ? attendance === 'attended' : answer === 'accepted';
  }

  protected said({ answer, attendance }: InvitedOrganisation): string {
    if (this.isHeld()) return this.t(`meetings.attendance.${attendance ?? 'none'}`);
    return this.t(`meetings.answer.${answer satisfies Answer}`);
  }
}
