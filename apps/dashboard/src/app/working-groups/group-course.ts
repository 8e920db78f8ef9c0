import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type GroupMethod, type WorkingGroupDetail, phases } from '@zesumme/domain';
import { DemoMark, Failure, I18n } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { GroupsData } from './groups-data';
import { ThemeWay } from './theme-way';
import { monthInWords } from './wording';

/**
 * The method, theme by theme: behind it solid, where the theme stands hatched, ahead outlined. Those inside the group see how each
 * theme came there, and whoever leads it notes the next step.
 */
@Component({
  selector: 'z-group-course',
  imports: [DemoMark, Failure, RouterLink, ThemeWay],
  template: `<section class="sect" aria-labelledby="course">
    <header>
      <h2 id="course">
        {{ t('workingGroups.course.title') }}
        @if (isMarked()) {
          <z-demo />
        }
      </h2>
    </header>
    @for (row of rows(); track row.id) {
      <div class="theme">
        <h3>
          <a [routerLink]="['/themes', row.slug]">{{ row.name }}</a>
        </h3>
        <ol class="course">
          @for (step of row.steps; track step.phase) {
            <li [class]="step.fill" [attr.aria-current]="step.fill === 'p_' ? 'step' : null">
              <span class="lb"
                ><span aria-hidden="true">{{ step.number }} </span>
                @if (step.phase === 'diagnosis' && group().can.readInner) {
                  <a routerLink="/questionnaires" [queryParams]="{ groupId: group().id, themeId: row.id }">{{
                    t(step.label)
                  }}</a>
                } @else {
                  {{ t(step.label) }}
                }
              </span>
              <span class="sr"> – {{ t(step.state) }}</span>
            </li>
          }
        </ol>
        @if (row.since) {
          <p class="s m">{{ t('workingGroups.course.since', { since: row.since }) }}</p>
        }
        @if (row.way; as way) {
          <z-theme-way
            [groupId]="group().id"
            [way]="way"
            [canStep]="method()?.can?.step ?? false"
            [marksDemo]="!group().isDemo"
            (changed)="follow($event)"
          />
        }
      </div>
    } @empty {
      <p class="m">{{ t('workingGroups.course.none') }}</p>
    }
    @if (stored.error(); as error) {
      <z-failure [error]="error" (retried)="stored.reload()" />
    }
    <ng-content />
  </section>`,
  styles: `
    .theme {
      margin-bottom: var(--z-4);
    }
    .theme h3 {
      margin-bottom: var(--z-1);
    }
    .course {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 3px;
    }
    .course li {
      border: 1px solid var(--z-c6-outline);
      padding: 6px 8px;
      font-size: var(--z-text-s);
      line-height: var(--z-lh-s);
      font-weight: var(--z-medium);
      min-height: 36px;
    }
    .course .e {
      background: var(--z-c6-effective);
      border-color: var(--z-c6-effective);
      color: var(--z-on-c6-effective);
    }
    /* A link has the colour of its step: that of links is the ground of a step that is done. */
    .course a {
      color: inherit;
    }
    .course .p_ {
      background: var(--z-fill-planned);
    }
    .course .p_ .lb {
      background: var(--z-page);
      padding: 2px 6px;
      border-radius: 2px;
    }
    @media (max-width: 599px) {
      .course {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupCourse {
  readonly group = input.required<WorkingGroupDetail>();
  /** That a theme moved, so that what is said of the group elsewhere is read again. */
  readonly moved = output<void>();
  private readonly data = inject(GroupsData);
  private readonly i18n = inject(I18n);
  private readonly ways = viewChildren(ThemeWay);
  protected readonly stored = read(
    () => (this.group().part === 'inner' ? this.group().id : undefined),
    (id) => this.data.method(id),
  );
  protected readonly method = linkedSignal<GroupMethod | undefined>(() => this.stored.value());
  protected readonly t = this.i18n.t;
  /** A group that is invented as a whole is marked as such already. */
  protected readonly isMarked = computed(
    () => !this.group().isDemo && this.group().themes.some(({ isDemo }) => isDemo),
  );
  protected readonly rows = computed(() =>
    this.group().themes.map(({ theme, phase, sinceDay }) => ({
      id: theme.id,
      slug: theme.slug,
      name: themeName(this.i18n, theme),
      since: sinceDay && monthInWords(this.i18n, sinceDay),
      way: this.method()?.themes.find((each) => each.theme.id === theme.id),
      steps: phases.map((each, index) => {
        const reached = phases.indexOf(phase);
        const place = index < reached ? 'reached' : index === reached ? 'current' : 'ahead';
        return {
          phase: each,
          number: index + 1,
          fill: { reached: 'e', current: 'p_', ahead: 'r' }[place],
          label: `common.phase.${each}` as const,
          state: `workingGroups.course.${place}` as const,
        };
      }),
    })),
  );

  hasUnsavedChanges(): boolean {
    return this.ways().some((way) => way.hasUnsavedChanges());
  }

  protected follow(method: GroupMethod): void {
    this.method.set(method);
    this.moved.emit();
  }
}
