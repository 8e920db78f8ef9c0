import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { DemoMark, I18n, Kind } from '@zesumme/ui';
import { OrganisationsData } from './organisations-data';

const PAUSE = 300;

/** Organisations that are likely the one being typed. It warns and never stops anybody; the links open beside the form. */
@Component({
  selector: 'z-likely-duplicates',
  imports: [DemoMark, Kind],
  template: `<div role="status">
    @if (found.hasValue() && found.value().length > 0) {
      <div class="note w">
        <p>{{ t('organisations.form.duplicates') }}</p>
        <ul>
          @for (organisation of found.value(); track organisation.id) {
            <li>
              <z-kind [kind]="organisation.kind"
                ><a [href]="'/organisations/' + organisation.id" target="_blank" rel="noopener">{{
                  organisation.name
                }}</a></z-kind
              >
              @if (organisation.isDemo) {
                <z-demo />
              }
              @if (organisation.archived) {
                <span class="m"> ({{ t('organisations.form.archived') }})</span>
              }
            </li>
          }
        </ul>
      </div>
    }
  </div>`,
  styles: `
    a {
      display: inline-block;
      padding: 3px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LikelyDuplicates {
  readonly name = input.required<string>();
  readonly website = input('');
  /** The organisation being edited, which is no duplicate of itself. */
  readonly exceptId = input<string>();
  private readonly data = inject(OrganisationsData);
  protected readonly t = inject(I18n).t;
  protected readonly found = resource({
    params: () => ({ name: this.name().trim(), website: this.website().trim(), exceptId: this.exceptId() }),
    loader: async ({ params: { exceptId, ...typed }, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (abortSignal.aborted || (typed.name.length < 2 && typed.website === '')) return [];
      const query = { ...typed, ...(exceptId ? { exceptId } : {}) };
      // What cannot be compared now is no reason to disturb whoever types.
      const answer = await this.data.likelyDuplicates(query).catch(() => ({ items: [] }));
      return answer.items;
    },
  });
}
