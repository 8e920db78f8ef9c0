import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdviserHome } from '@zesumme/domain';
import { DemoMark, I18n, Kind } from '@zesumme/ui';
import { Chapter6Rows } from './chapter-6-rows';
import { HomeHead } from './home-head';

/** The communes that open their chapter 6 to an adviser, and until when. */
@Component({
  selector: 'z-adviser-home',
  imports: [Chapter6Rows, DemoMark, HomeHead, Kind, RouterLink],
  template: `<z-home-head>{{ t('insights.adviser.lede', { count: home().communes.length }) }}</z-home-head>
    @if (home().communes.length > 0) {
      <section class="sect">
        <header>
          <h2>{{ t('insights.adviser.communes') }}</h2>
        </header>
        <ul class="rows">
          @for (row of home().communes; track row.commune.code) {
            <li>
              <div class="grow">
                <z-kind kind="commune"
                  ><a [routerLink]="['/chapter-6', row.commune.code]"
                    ><strong>{{ row.commune.name }}</strong></a
                  ></z-kind
                >
                @if (row.isDemo) {
                  <z-demo />
                }
                <br /><span class="s m">{{ t('insights.adviser.until', { day: i18n.day(row.untilDay) }) }}</span>
                @if (row.toSee; as year) {
                  <br /><a class="s" [routerLink]="['/chapter-6', row.commune.code]" fragment="review">{{
                    t('reviews.todo.see', { commune: row.commune.name, year: '' + year })
                  }}</a>
                }
                @if (row.openComments; as count) {
                  <br /><a
                    class="s"
                    [routerLink]="['/chapter-6', row.commune.code, 'comments']"
                    [queryParams]="{ resolved: false }"
                    >{{ t('reviews.todo.comments', { commune: row.commune.name, count }) }}</a
                  >
                }
              </div>
              <a class="b sm" [routerLink]="['/chapter-6', row.commune.code]"
                >{{ t('insights.commune.open') }}<span class="sr"> – {{ row.commune.name }}</span></a
              >
            </li>
          }
        </ul>
      </section>
      <section class="sect">
        <header>
          <h2>{{ t('insights.pm.chapter6') }}</h2>
        </header>
        <z-chapter-6-rows [rows]="home().communes" />
      </section>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdviserHomePage {
  readonly home = input.required<AdviserHome>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
}
