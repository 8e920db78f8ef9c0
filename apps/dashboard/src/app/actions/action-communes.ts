import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionDetail } from '@zesumme/domain';
import { DemoMark, I18n, Kind } from '@zesumme/ui';
import { measureTitle } from '../platform/names';
import { ActionCounts } from './action-counts';
import { ActionShareForm } from './action-share-form';

/** What the action is for chapter 6: the measures it serves, the communes it names, and what each of them states. */
@Component({
  selector: 'z-action-communes',
  imports: [ActionCounts, ActionShareForm, DemoMark, Kind, RouterLink],
  template: `<section class="sect" id="chapter-6" aria-labelledby="communes">
    <header>
      <h2 id="communes">{{ t('actions.page.communes') }}</h2>
    </header>
    @if (measures().length > 0) {
      <h3>{{ t('actions.page.measures') }}</h3>
      <ul class="people">
        @for (measure of measures(); track measure.id) {
          <li>
            <span>{{ measure.title }}</span>
          </li>
        }
      </ul>
    } @else {
      <p class="s m">{{ t('actions.page.noMeasures') }}</p>
    }
    @if (action().communes.length === 0) {
      <p class="s m">{{ t('actions.page.noCommunes') }}</p>
    }
    <ul class="people">
      @for (commune of action().communes; track commune.code) {
        <li>
          <div class="grow">
            <z-kind kind="commune">
              @if (commune.mayState) {
                <a [routerLink]="['/chapter-6', commune.code]">{{ commune.name }}</a>
              } @else {
                {{ commune.name }}
              }
              @if (commune.isDemo && !action().isDemo) {
                <z-demo />
              }
            </z-kind>
            @if (commune.mayState) {
              <z-action-share [action]="action()" [commune]="commune" (changed)="changed.emit($event)" />
            }
          </div>
          @if (!commune.mayState && commune.share !== null) {
            <span class="s">{{ t('actions.page.share') }} – {{ i18n.share(commune.share) }}</span>
          }
        </li>
      }
    </ul>
    @if (isHidden()) {
      <p class="s m">{{ t('actions.page.shareHidden') }}</p>
    }
    <z-action-counts [action]="action()" />
  </section>`,
  styles: '.grow { flex: 1; min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionCommunes {
  readonly action = input.required<ActionDetail>();
  readonly changed = output<ActionDetail>();
  private readonly forms = viewChildren(ActionShareForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly measures = computed(() =>
    this.action().measures.map((measure) => ({ id: measure.id, title: measureTitle(this.i18n, measure) })),
  );
  protected readonly isHidden = computed(() =>
    this.action().communes.some(({ share, mayState }) => share === null && !mayState),
  );

  hasUnsavedChanges(): boolean {
    return this.forms().some((form) => form.hasUnsavedChanges);
  }
}
