import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StoryKind, type StoryRow, type WorkingGroupDetail, storyKinds } from '@zesumme/domain';
import { Control, DemoMark, Failure, Field, I18n, Pager, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { GroupsData } from './groups-data';

const SIZE = 10;

/** What happened in the group, of every kind in one list, the newest first. */
@Component({
  selector: 'z-group-story',
  imports: [Control, DemoMark, Failure, Field, Pager, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="story">
    <header>
      <h2 id="story">{{ t('method.story.title') }}</h2>
    </header>
    <form class="filters" [attr.aria-label]="t('common.list.filters')" (submit)="$event.preventDefault()">
      <z-field [label]="t('method.story.filter')" fieldId="story-kind">
        <select zControl (change)="keep($any($event.target).value)">
          <option value="" [selected]="kind() === ''">{{ t('method.story.all') }}</option>
          @for (each of kinds; track each) {
            <option [value]="each" [selected]="kind() === each">{{ t(kindKey(each)) }}</option>
          }
        </select>
      </z-field>
    </form>
    @if (story.error(); as error) {
      <z-failure [error]="error" (retried)="story.reload()" />
    } @else if (story.value(); as page) {
      @if (page.total > 0 || !kind()) {
        <p class="say s">{{ t('method.story.lede', { total: page.total }) }}</p>
      }
      <ol class="rows story">
        @for (row of page.items; track row.kind + row.id) {
          <li>
            <div class="grow">
              <span class="s m">{{ when(row) }} · {{ t(kindKey(row.kind)) }}</span
              ><br />
              @if (linkOf(row); as link) {
                <a [routerLink]="link" [queryParams]="queryOf(row)">{{ inWords(row) }}</a>
              } @else {
                {{ inWords(row) }}
              }
              @if (row.isDemo && !group().isDemo) {
                <z-demo />
              }
            </div>
          </li>
        } @empty {
          @if (kind()) {
            <li class="m">{{ t('method.story.none') }}</li>
          }
        }
      </ol>
      <z-pager
        [page]="page.page"
        [size]="page.size"
        [total]="page.total"
        [label]="t('method.story.title')"
        (moved)="pageNumber.set($event)"
      />
    } @else {
      <z-skeleton [rows]="4" />
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupStory {
  readonly group = input.required<WorkingGroupDetail>();
  private readonly data = inject(GroupsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = storyKinds;
  protected readonly kind = signal<StoryKind | ''>('');
  protected readonly pageNumber = signal(1);
  /** Read anew where a theme of the group moved. */
  private readonly stand = computed(() =>
    this.group()
      .themes.map(({ theme, phase, sinceDay }) => `${theme.id}:${phase}:${sinceDay ?? ''}`)
      .join(),
  );
  protected readonly story = read(
    () => ({ id: this.group().id, kind: this.kind(), page: this.pageNumber(), stand: this.stand() }),
    ({ id, kind, page }) => this.data.story(id, { page, size: SIZE, ...(kind ? { kind } : {}) }),
  );

  protected readonly kindKey = (kind: StoryKind) => `method.story.kind.${kind}` as const;

  protected keep(kind: StoryKind | ''): void {
    this.kind.set(kind);
    this.pageNumber.set(1);
  }

  protected readonly when = ({ day, yearOnly }: StoryRow): string => this.i18n.day(day, yearOnly ? 'year' : 'medium');

  protected inWords({ kind, title, titles, theme, from, to, verdict, commune }: StoryRow): string {
    const called = titles?.[this.i18n.locale()] ?? title ?? '';
    if (kind === 'step' && theme && to) {
      const phase = (each: typeof to): string => this.t(`common.phase.${each}`);
      const name = themeName(this.i18n, theme);
      return from === null
        ? this.t('method.story.began', { theme: name, to: phase(to) })
        : this.t('method.story.moved', { theme: name, from: phase(from), to: phase(to) });
    }
    if (kind === 'verdict' && verdict) {
      return this.t('method.story.judged', { title: called, verdict: this.t(`pilots.verdict.${verdict}`) });
    }
    if (kind === 'evidence' && commune) return this.t('method.story.proves', { title: called, commune: commune.name });
    return called;
  }

  /** An introduction has no page of its own: it is found by its offer. */
  protected readonly queryOf = ({ kind, openId }: StoryRow): object | null =>
    kind === 'exchange' && openId ? { flowId: openId } : null;

  /** Where more of it is told. */
  protected linkOf({ kind, id, openId, commune, theme }: StoryRow): readonly string[] | null {
    if (kind === 'step') return theme ? ['/themes', theme.slug] : null;
    if (kind === 'evidence') return commune ? ['/chapter-6', commune.code, 'evidence', id] : null;
    if (openId === null) return null;
    if (kind === 'exchange') return ['/flows/introductions'];
    const pages = {
      questionnaire: '/questionnaires',
      results: '/questionnaires',
      problem: '/problems',
      meeting: '/meetings',
      decision: '/meetings',
      action: '/actions',
      pilot: '/pilots',
      verdict: '/pilots',
      campaign: '/campaigns',
      'shared-service': '/shared-services',
    } as const;
    return [pages[kind], openId];
  }
}
