import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DemoMark, Failure, I18n, Icon, Kind, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { OpenDataData } from './open-data-data';
import { PublicChapterView } from './public-chapter';

/** What a commune publishes of its chapter 6, for everybody. */
@Component({
  selector: 'z-public-chapter-page',
  imports: [DemoMark, Failure, Icon, Kind, PublicChapterView, RouterLink, Skeleton],
  template: `<p class="crumbs">
      <a routerLink="/communes"><z-icon name="arrow-left" size="s" />{{ t('openData.list.title') }}</a>
      @if (chapter.value()?.isDemo) {
        <z-demo />
      }
    </p>
    @if (chapter.error(); as error) {
      <h1>{{ t('openData.chapter.title') }}</h1>
      <z-failure [level]="2" [title]="t('errors.title.page')" [error]="error" (retried)="chapter.reload()" />
    } @else if (chapter.value(); as content) {
      <div class="head">
        <div>
          <p class="crumbs">
            <z-kind kind="commune">{{ t('pacteClimat.page.crumb', { commune: content.commune.name }) }}</z-kind>
            · {{ content.catalogue.programme }}
          </p>
          <h1>{{ heading() }}</h1>
        </div>
        <div class="acts">
          <button type="button" class="b" (click)="print()">
            <z-icon name="printer" size="s" />{{ t('pacteClimat.page.print') }}
          </button>
        </div>
      </div>
      <z-public-chapter [content]="content" />
    } @else {
      <z-skeleton />
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicChapterPage {
  readonly code = input.required<string>();
  private readonly data = inject(OpenDataData);
  private readonly pageTitle = inject(PageTitle);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.data.chapter(code),
  );
  /** Which chapter of which programme it is, and whose. */
  protected readonly heading = computed(() => {
    const content = this.chapter.value();
    if (!content) return '';
    const { programme, chapter } = content.catalogue;
    return this.t('openData.chapter.heading', { programme, chapter, commune: content.commune.name });
  });

  constructor() {
    effect(() => {
      const heading = this.heading();
      if (heading) this.pageTitle.set(heading);
    });
  }

  protected print(): void {
    window.print();
  }
}
