import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ContentMeasure, markOf } from '@zesumme/domain';
import { formatSource, formatValidity } from '@zesumme/i18n';
import { I18n, Icon } from '@zesumme/ui';

/** A measure of a catalogue: its points, its criteria, and which source says what. */
@Component({
  selector: 'z-catalogue-measure',
  imports: [Icon, RouterLink],
  template: `<details>
    <summary>
      <b>{{ title() }}</b>
      <span class="s m">
        · {{ points() }}
        @if (toConfirm()) {
          · {{ t('catalogues.toConfirm') }}
        }
      </span>
    </summary>
    <p class="s">
      <span lang="de">{{ measure().titleDe }}</span> ({{ mark(measure().titleDeIsTranslation) }}) ·
      <span lang="fr">{{ measure().titleFr }}</span> ({{ mark(measure().titleFrIsTranslation) }})
    </p>
    @if (indicator(); as text) {
      <p class="s">
        <b>{{ t('catalogues.indicator') }}</b> {{ text }}
      </p>
    }
    @for (list of lists(); track list.name) {
      @if (list.texts.length > 0) {
        <p class="s">
          <b>{{ list.name }}</b>
        </p>
        <ul class="s">
          @for (text of list.texts; track $index) {
            <li>{{ text }}</li>
          }
        </ul>
      }
    }
    <p class="s">
      <b>{{ t('catalogues.sources') }}</b>
      @if (measure().sources.length === 0) {
        {{ t('catalogues.noSources') }}
      }
    </p>
    <ul class="s">
      @for (source of measure().sources; track source.value) {
        <li>
          {{ t(valueKey(source.value)) }} – {{ sourced(source) }} ·
          <b>{{ t(source.toConfirm ? 'catalogues.toConfirm' : 'catalogues.confirmed') }}</b>
        </li>
      }
    </ul>
    @if (validity(); as days) {
      <p class="s">
        <b>{{ t('sources.valid.label') }}</b> {{ days }}
      </p>
    }
    @if (measure().isProvenByMeetings) {
      <p class="s">
        <b>{{ t('sources.proven') }}</b>
      </p>
    }
    @if (measure().replaces.length > 0) {
      <p class="s">
        <b>{{ t('catalogues.replacesLabel') }}</b> {{ measure().replaces.join(', ') }}
      </p>
    }
    @if (editTo(); as address) {
      <p class="acts">
        <a class="b sm" [routerLink]="address"
          ><z-icon name="pencil-simple" size="s" />{{ t('catalogues.editMeasure')
          }}<span class="sr"> – {{ title() }}</span></a
        >
        <button type="button" class="b t sm" (click)="removed.emit()">
          {{ t('catalogues.removeMeasure') }}<span class="sr"> – {{ title() }}</span>
        </button>
      </p>
    }
  </details>`,
  styles: `
    details {
      border-top: 1px solid var(--z-line);
      padding: var(--z-2) 0;
    }
    summary {
      cursor: pointer;
      min-height: 28px;
    }
    li,
    p {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CatalogueMeasure {
  readonly measure = input.required<ContentMeasure>();
  /** Where it is edited; null where it cannot be. */
  readonly editTo = input<readonly string[] | null>(null);
  readonly removed = output<void>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly valueKey = (value: ContentMeasure['sources'][number]['value']) =>
    `catalogues.value.${value}` as const;
  protected readonly title = computed(() => {
    const { codeInferred, titleFr, titleDe, titleEn } = this.measure();
    const title = { fr: titleFr, de: titleDe, en: titleEn }[this.i18n.locale()];
    return codeInferred === null ? title : `${codeInferred} ${title}`;
  });
  protected readonly points = computed(() => {
    const { maxPoints } = this.measure();
    return maxPoints === null
      ? this.t('catalogues.pointsUnknown')
      : this.t('catalogues.points', { points: this.i18n.number(maxPoints) });
  });
  protected readonly toConfirm = computed(() => this.measure().sources.some((source) => source.toConfirm));
  protected readonly indicator = computed(() => {
    const { indicator } = this.measure();
    if (!indicator) return null;
    const direction = indicator.direction ? this.t(`catalogues.direction.${indicator.direction}`) : null;
    return [indicator[this.i18n.locale()], indicator.unit, direction, this.marked(indicator.translated)]
      .filter((part) => part !== null)
      .join(' · ');
  });
  protected readonly lists = computed(() => {
    const { criteria, rules } = this.measure();
    const locale = this.i18n.locale();
    const text = (criterion: ContentMeasure['criteria'][number]): string => {
      const { textFr, textDe, textEn, weight, translated } = criterion;
      return [
        { fr: textFr, de: textDe, en: textEn }[locale],
        weight === null ? null : this.t('catalogues.weightOf', { weight: this.i18n.number(weight) }),
        formatValidity(locale, criterion, this.t),
        this.marked(translated),
      ]
        .filter((part) => part !== null)
        .join(' · ');
    };
    return [
      {
        name: this.t('catalogues.criteria'),
        texts: criteria.filter(({ kind }) => kind === 'criterion').map(text),
      },
      {
        name: this.t('catalogues.furtherSteps'),
        texts: criteria.filter(({ kind }) => kind === 'further-step').map(text),
      },
      {
        name: this.t('catalogues.rules'),
        texts: rules.map((rule) => [rule[locale], this.marked(rule.translated)].filter(Boolean).join(' · ')),
      },
    ];
  });

  protected readonly validity = computed(() => formatValidity(this.i18n.locale(), this.measure(), this.t));

  /** Whether a text is official or translated; null where nobody said. */
  private marked(translated: ContentMeasure['criteria'][number]['translated']): string | null {
    const mark = markOf(translated, this.i18n.locale());
    return mark === 'unsaid' ? null : this.t(`catalogues.${mark}`);
  }

  protected mark(isTranslation: boolean): string {
    return this.t(isTranslation ? 'catalogues.translated' : 'catalogues.official');
  }

  protected sourced(source: ContentMeasure['sources'][number]): string {
    return formatSource(this.i18n.locale(), { ...source, toConfirm: false }, this.t);
  }
}
