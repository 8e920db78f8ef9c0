import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationDetail, SizeClass } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Markdown } from '@zesumme/ui';
import { Sectors } from './sectors';

/** What is known of an organisation, with its source, and its sites. What is not known says so. */
@Component({
  selector: 'z-organisation-facts',
  imports: [DemoMark, Icon, Markdown, RouterLink],
  template: `<section class="sect">
      <header>
        <h2>{{ t('organisations.page.facts') }}</h2>
      </header>
      <dl>
        @if (organisation().shortName; as shortName) {
          <dt>{{ t('organisations.page.shortName') }}</dt>
          <dd>{{ shortName }}</dd>
        }
        <dt>{{ t('organisations.sector') }}</dt>
        <dd>
          @if (organisation().sector; as sector) {
            {{ sectors.nameOf(sector) }} <span class="m nw">({{ sectors.printed(sector.code) }})</span>
          } @else {
            <span class="m">{{ t('common.state.notEntered') }}</span>
          }
        </dd>
        <dt>{{ t('organisations.size') }}</dt>
        <dd>
          @if (organisation().sizeClass; as size) {
            {{ t(sizeWords(size)) }}
          } @else {
            <span class="m">{{ t('common.state.notEntered') }}</span>
          }
        </dd>
        <dt>{{ t('organisations.commune') }}</dt>
        <dd>
          @if (organisation().commune; as commune) {
            {{ commune.name }}
            @if (commune.isDemo) {
              <z-demo />
            }
          } @else {
            <span class="m">{{ t('common.state.notEntered') }}</span>
          }
        </dd>
        @if (organisation().website; as website) {
          <dt>{{ t('organisations.page.website') }}</dt>
          <dd>
            <a [href]="website" rel="noopener noreferrer">{{ website }}</a>
          </dd>
        }
        @if (organisation().sourceUrl; as source) {
          <dt>{{ t('organisations.page.source') }}</dt>
          <dd>
            <a [href]="source" rel="noopener noreferrer">{{ source }}</a>
          </dd>
        }
      </dl>
      @if (organisation().note; as note) {
        <h3>{{ t('organisations.page.note') }}</h3>
        <p class="xs m">{{ t('organisations.page.noteHint') }}</p>
        <z-markdown [text]="note" />
      }
    </section>
    <section class="sect">
      <header>
        <h2>{{ t('organisations.page.sites') }}</h2>
      </header>
      <ul class="rows">
        @for (site of organisation().sites; track site.id) {
          <li>
            <z-icon name="map-pin" />
            <span class="grow">
              {{ site.label }}
              @if (site.zone; as zone) {
                · <a [routerLink]="['/zones', zone.id]">{{ zone.name }}</a>
              }
              @if (site.address || site.commune) {
                <br /><span class="s m">{{ placeOf(site) }}</span>
              }
            </span>
          </li>
        } @empty {
          <li class="m">{{ t('organisations.page.noSites') }}</li>
        }
      </ul>
    </section>`,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(80px, auto) minmax(0, 1fr);
      gap: var(--z-2) var(--z-4);
    }
    dt {
      color: var(--z-muted);
    }
    dd {
      overflow-wrap: anywhere;
    }
    h3 {
      margin-top: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationFacts {
  readonly organisation = input.required<OrganisationDetail>();
  protected readonly t = inject(I18n).t;
  protected readonly sectors = inject(Sectors);
  protected readonly sizeWords = (size: SizeClass) => `organisations.sizes.${size}` as const;

  protected placeOf({ address, commune }: OrganisationDetail['sites'][number]): string {
    return [address, commune?.name].filter(Boolean).join(', ');
  }
}
