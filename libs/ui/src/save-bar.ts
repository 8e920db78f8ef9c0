import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from './i18n';

/** The bar at the foot of a form: its act, the way out, and what the act will do. Further acts are projected between. */
@Component({
  selector: 'z-save-bar',
  imports: [RouterLink],
  template: `<div class="savebar">
    <button type="submit" class="b p" [attr.aria-disabled]="saving() ? true : null">
      {{ act() ?? i18n.t('common.act.save') }}
    </button>
    <ng-content />
    @if (leaveTo(); as address) {
      <a class="b t" [routerLink]="address">{{ i18n.t('common.act.cancel') }}</a>
    }
    <span class="s m" role="status">{{ saving() ? i18n.t('common.state.saving') : note() }}</span>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveBar {
  /** The verb of the act; "Enregistrer" when absent. */
  readonly act = input<string>();
  readonly saving = input(false);
  /** Where leaving without saving leads. */
  readonly leaveTo = input<string | readonly string[]>();
  /** What saving will do, such as "Les invités recevront un seul message." */
  readonly note = input('');
  protected readonly i18n = inject(I18n);
}
