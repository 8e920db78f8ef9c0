import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n, Rich } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { TerritoryData } from './territory-data';

/** The head of the pages of reference data: what they are, where this set comes from, and the way to the other one. */
@Component({
  selector: 'z-reference-head',
  imports: [Rich, RouterLink, RouterLinkActive],
  template: `<div class="head">
      <h1>{{ t('territory.reference.title') }}</h1>
      <div class="acts">
        <a class="b" routerLink="/about-the-data">{{ t('territory.reference.about') }}</a>
      </div>
    </div>
    <p class="lede"><z-rich [parts]="i18n.parts('territory.reference.lede')" /></p>
    <nav class="acts sets" [attr.aria-label]="t('territory.reference.sets')">
      <a
        class="b sm"
        routerLink="/reference"
        routerLinkActive="p"
        [routerLinkActiveOptions]="{ exact: true }"
        ariaCurrentWhenActive="page"
        queryParamsHandling=""
        >{{ t('territory.reference.communes') }}</a
      >
      <a class="b sm" routerLink="/reference/nace" routerLinkActive="p" ariaCurrentWhenActive="page">{{
        t('territory.reference.nace')
      }}</a>
      <a class="b sm" routerLink="/catalogues">{{ t('catalogues.title') }}</a>
    </nav>
    @if (source.value(); as from) {
      <p class="s m">
        {{ from.title }}.
        {{
          t('territory.reference.source', {
            publisher: from.publisher,
            vintage: from.vintage ?? '',
            licence: from.licence,
          })
        }}
      </p>
    }`,
  styles: '.sets { margin: var(--z-5) 0 var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferenceHead {
  /** Which source the page shows. */
  readonly of = input.required<string>();
  private readonly data = inject(TerritoryData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly source = read(
    () => ({ key: this.of(), locale: this.i18n.locale() }),
    ({ key }) => this.data.source(key),
  );
}
