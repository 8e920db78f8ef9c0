import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { MatchRow } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

type Part = MatchRow['parts'][number];

/** How a score comes about: each part with its value, its weight and why, so that nothing of it is hidden. */
@Component({
  selector: 'z-match-parts',
  template: `<details>
    <summary>{{ t('flows.match.parts') }}</summary>
    <table class="stack list" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">{{ t('flows.match.part') }}</th>
          <th scope="col" role="columnheader" class="num">{{ t('flows.match.value') }}</th>
          <th scope="col" role="columnheader" class="num">{{ t('flows.match.weight') }}</th>
          <th scope="col" role="columnheader" class="num">{{ t('flows.match.brings') }}</th>
          <th scope="col" role="columnheader">{{ t('flows.match.why') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (part of match().parts; track part.name) {
          <tr role="row">
            <th scope="row" role="rowheader">{{ t(nameKey(part)) }}</th>
            <td role="cell" class="num" [attr.data-l]="t('flows.match.value')">{{ value(part.value) }}</td>
            <td role="cell" class="num" [attr.data-l]="t('flows.match.weight')">{{ i18n.share(part.weight) }}</td>
            <td role="cell" class="num" [attr.data-l]="t('flows.match.brings')">{{ brings(part) }}</td>
            <td role="cell" [attr.data-l]="t('flows.match.why')">{{ why(part) }}</td>
          </tr>
        }
      </tbody>
    </table>
    @if (match().experience.dismissed > 0) {
      <p class="s">{{ t('flows.match.experience', match().experience) }}</p>
    }
  </details>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchParts {
  readonly match = input.required<MatchRow>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  protected readonly nameKey = ({ name }: Part) => `flows.match.name.${name}` as const;
  protected readonly value = (value: number | null): string =>
    value === null ? this.t('flows.unknown') : this.i18n.share(value);
  protected readonly brings = ({ value, weight }: Part): string => this.i18n.number((value ?? 0) * weight * 100, 0);
  protected readonly why = ({ reason: { code, params } }: Part): string => this.t(`flows.match.reason.${code}`, params);
}
