import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { DemoMark, I18n, Icon } from '@zesumme/ui';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { ReviewLock } from './review-lock';

/** The head of the pages about a commune's evidence: whose it is, the way between them, and to a new piece. */
@Component({
  selector: 'z-evidence-head',
  imports: [DemoMark, Icon, ReviewLock, RouterLink, RouterLinkActive],
  template: `<p class="crumbs">
      <a [routerLink]="['/chapter-6', code()]"
        ><z-icon name="arrow-left" size="s" />{{ t('pacteClimat.history.back', { commune: name() }) }}</a
      >
      @if (coverage.value()?.commune?.isDemo) {
        <z-demo />
      }
    </p>
    <div class="head">
      <h1 id="evidence-heading" tabindex="-1">{{ heading() }}</h1>
      <div class="acts">
        @if (coverage.value()?.can?.add) {
          <a class="b p" [routerLink]="['/chapter-6', code(), 'evidence', 'new']"
            ><z-icon name="plus" size="s" />{{ t('evidence.add') }}</a
          >
        } @else if (coverage.value()?.can?.propose) {
          <a class="b p" [routerLink]="['/chapter-6', code(), 'evidence', 'new']"
            ><z-icon name="plus" size="s" />{{ t('evidence.proposeOne') }}</a
          >
        }
        <ng-content />
      </div>
    </div>
    <p class="lede">{{ t('evidence.lede') }}</p>
    <z-review-lock [code]="code()" />
    <nav class="ways" [attr.aria-label]="t('evidence.ways.label')">
      @for (way of ways(); track way.path) {
        <a
          class="b sm"
          [routerLink]="way.to"
          routerLinkActive="p"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{
            paths: 'exact',
            queryParams: 'ignored',
            fragment: 'ignored',
            matrixParams: 'ignored',
          }"
          >{{ way.label }}</a
        >
      }
    </nav>`,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-block: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceHead {
  readonly code = input.required<string>();
  /** Rises whenever a piece came, changed or went. */
  readonly round = input(0);
  private readonly data = inject(EvidenceData);
  private readonly pageTitle = inject(PageTitle);
  protected readonly t = inject(I18n).t;
  readonly coverage = read(
    () => ({ code: this.code(), round: this.round() }),
    ({ code }) => this.data.coverage(code),
  );
  protected readonly name = computed(() => this.coverage.value()?.commune.name ?? '');
  protected readonly heading = computed(() => this.t('evidence.ofCommune', { commune: this.name() }));
  protected readonly ways = computed(() => {
    const home = ['/chapter-6', this.code(), 'evidence'];
    const gaps = this.coverage.value()?.gaps ?? 0;
    return [
      { path: '', to: home, label: this.t('evidence.ways.list') },
      { path: 'gaps', to: [...home, 'gaps'], label: this.t('evidence.ways.gaps', { count: gaps }) },
      { path: 'coverage', to: [...home, 'coverage'], label: this.t('evidence.ways.coverage') },
    ];
  });

  constructor() {
    effect(() => this.pageTitle.set(this.heading()));
  }
}
