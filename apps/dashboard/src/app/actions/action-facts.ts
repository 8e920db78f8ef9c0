import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionDetail } from '@zesumme/domain';
import { DemoMark, I18n, Kind, StatusMark, SynergyMark } from '@zesumme/ui';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';

/** The action in short: status, dates, kind, where it comes from, who carries it. */
@Component({
  selector: 'z-action-facts',
  imports: [DemoMark, Kind, RouterLink, StatusMark, SynergyMark],
  template: `<section class="sect" aria-labelledby="facts">
    <header>
      <h2 id="facts">{{ t('actions.page.facts') }}</h2>
      <z-status [status]="action().status" />
    </header>
    <dl class="told">
      @if (action().progress !== null && action().status !== 'abandoned') {
        <div>
          <dt>{{ t('actions.page.progress') }}</dt>
          <dd>
            <span class="sbar" aria-hidden="true"><i class="e" [style.width.%]="action().progress"></i></span>
            {{ i18n.share((action().progress ?? 0) / 100) }}
          </dd>
        </div>
      }
      @for (fact of days(); track fact.label) {
        <div>
          <dt>{{ t(fact.label) }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
      <div>
        <dt>{{ t('actions.page.synergy') }}</dt>
        <dd>
          @if (action().synergy; as synergy) {
            <z-synergy [synergy]="synergy" />
          } @else {
            <span class="m">{{ t('actions.page.noSynergy') }}</span>
          }
        </dd>
      </div>
      @if (action().theme; as theme) {
        <div>
          <dt>{{ t('actions.page.theme') }}</dt>
          <dd>
            <a [routerLink]="['/themes', theme.slug]">{{ themeName(i18n, theme) }}</a>
          </dd>
        </div>
      }
      @if (action().meeting; as meeting) {
        <div>
          <dt>{{ t('actions.page.origin') }}</dt>
          <dd>
            <a [routerLink]="['/meetings', meeting.id]">{{ meeting.title }}</a>, {{ i18n.day(meeting.startsLocal) }}
            @if (action().agendaItem; as item) {
              <br /><span class="s m">{{ t('actions.page.item') }} – {{ item.title }}</span>
            }
          </dd>
        </div>
      }
      @if (action().agendaItems.length > 0) {
        <div>
          <dt>{{ t('actions.page.onAgendas') }}</dt>
          <dd>
            <ul class="items">
              @for (item of action().agendaItems; track item.id) {
                <li>
                  <a [routerLink]="['/meetings', item.meeting.id]">{{ item.title }}</a><br /><span class="s m"
                    >{{ item.meeting.title }}, {{ i18n.day(item.meeting.startsLocal) }}</span
                  >
                </li>
              }
            </ul>
          </dd>
        </div>
      }
    </dl>
    <h3>{{ t('actions.page.responsibles') }}</h3>
    <ul class="people">
      @for (each of action().responsibles; track $index) {
        <li>
          <z-kind [kind]="each.organisation.kind">
            @if (session.may('organisation.read')) {
              <a [routerLink]="['/organisations', each.organisation.id]">{{ each.organisation.name }}</a>
            } @else {
              {{ each.organisation.name }}
            }
            @if (each.organisation.isDemo && !action().isDemo) {
              <z-demo />
            }
          </z-kind>
          <span class="s m">{{ each.contact?.name }}</span>
        </li>
      } @empty {
        <li class="m">{{ t('actions.page.noResponsibles') }}</li>
      }
    </ul>
  </section>`,
  styles: `
    .told > div {
      display: flex;
      gap: var(--z-3);
      padding: 6px 0;
      border-top: 1px solid var(--z-line);
    }
    .told > div:first-child {
      border: 0;
    }
    .told dt {
      flex: 0 0 9em;
      color: var(--z-muted);
      font-size: var(--z-text-s);
    }
    .told dd {
      min-width: 0;
    }
    .items li {
      padding: 0 0 6px;
      border: 0;
    }
    .sbar {
      display: inline-block;
      width: 96px;
      height: 12px;
      border: 1px solid var(--z-c6-outline);
      vertical-align: -1px;
    }
    .sbar i {
      display: block;
      height: 100%;
      background: var(--z-c6-effective);
    }
    @media (max-width: 399px) {
      .told > div {
        flex-direction: column;
        gap: 0;
      }
      .told dt {
        flex: none;
      }
    }
    h3 {
      margin-top: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionFacts {
  readonly action = input.required<ActionDetail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly themeName = themeName;
  protected readonly days = computed(() => {
    const { startDay, dueDay, doneDay } = this.action();
    return [
      { label: 'actions.page.start' as const, day: startDay },
      { label: 'actions.page.due' as const, day: dueDay },
      { label: 'actions.page.done' as const, day: doneDay },
    ].flatMap(({ label, day }) => (day ? [{ label, text: this.i18n.day(day) }] : []));
  });
}
