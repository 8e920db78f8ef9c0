import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type CatalogueHead,
  type MeasureDetail,
  type TitleMark,
  markOf,
  sourcesTold,
  titleMarkOf,
  validityOn,
} from '@zesumme/domain';
import { formatSource, formatValidity } from '@zesumme/i18n';
import { I18n } from '@zesumme/ui';

/** That a measure does not hold on a day, and until or from when it does; null where it does. */
export function notValidOn(
  { validFrom, validUntil }: Pick<MeasureDetail, 'validFrom' | 'validUntil'>,
  today: string,
  i18n: I18n,
  of: 'measure' | 'version' = 'measure',
): string | null {
  const standing = validityOn({ validFrom, validUntil }, today);
  if (standing === 'valid') return null;
  const day = i18n.day((standing === 'ended' ? validUntil : validFrom) ?? '');
  const isEnded = standing === 'ended';
  if (of === 'version')
    return i18n.t(isEnded ? 'sources.valid.versionEnded' : 'sources.valid.versionUpcoming', { day });
  return i18n.t(isEnded ? 'sources.valid.ended' : 'sources.valid.upcoming', { day });
}

/** What several texts are together: what each of them is, or mixed. */
export function marksTogether(marks: readonly TitleMark[]): TitleMark | 'mixed' {
  const [first = 'unsaid', ...others] = new Set(marks);
  return others.length > 0 ? 'mixed' : first;
}

/** Where the values of a measure come from, whether its texts are official, and how long it holds. */
@Component({
  selector: 'z-measure-sources',
  template: `<details class="xs m">
    <summary>{{ t('sources.title') }} · {{ t(markKey()) }}</summary>
    <ul>
      @for (source of sources(); track source.value) {
        <li>
          {{ t(valueKey(source.value)) }} –
          @if (source.url; as url) {
            <a [href]="url" target="_blank" rel="noopener noreferrer">{{ source.words }}</a>
          } @else {
            {{ source.words }}
          }
          @if (source.isOfVersion) {
            ({{ t('sources.ofVersion') }})
          }
        </li>
      }
      @if (validity(); as days) {
        <li>{{ t('sources.valid.label') }} – {{ days }}</li>
      }
    </ul>
    @if (texts(); as mark) {
      <p>{{ t(textsKey(mark)) }}</p>
    }
  </details>`,
  styles: `
    li {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureSources {
  readonly measure = input.required<MeasureDetail>();
  readonly catalogue = input.required<Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly valueKey = (value: ReturnType<typeof sourcesTold>[number]['value']) =>
    `catalogues.value.${value}` as const;
  protected readonly textsKey = (mark: TitleMark | 'mixed') => `sources.texts.${mark}` as const;
  protected readonly markKey = computed(
    () => `sources.mark.${titleMarkOf(this.measure(), this.i18n.locale())}` as const,
  );
  protected readonly sources = computed(() =>
    sourcesTold(this.measure(), this.catalogue()).map((source) => ({
      ...source,
      url: /^https?:/i.test(source.source) ? source.source : null,
      words: formatSource(this.i18n.locale(), source, this.t),
    })),
  );
  protected readonly validity = computed(() => formatValidity(this.i18n.locale(), this.measure(), this.t));
  /** Whether indicator, criteria, steps and rules are official; null where there are none. */
  protected readonly texts = computed(() => {
    const { indicator, criteria, furtherSteps, rules } = this.measure();
    const all = [...(indicator ? [indicator] : []), ...criteria, ...furtherSteps, ...rules];
    if (all.length === 0) return null;
    return marksTogether(all.map(({ translated }) => markOf(translated, this.i18n.locale())));
  });
}
