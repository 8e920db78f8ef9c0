import { ChangeDetectionStrategy, Component, effect, inject, input, output, untracked } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ActionDetail, actionShare } from '@zesumme/domain';
import { Control, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { ActionsData } from './actions-data';

const WHOLE = 100;

/** How much of the measure the action would bring a commune, stated by the commune in percent. */
@Component({
  selector: 'z-action-share',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<form class="share" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-field
      [label]="t('actions.page.shareLabel', { commune: commune().name })"
      [hint]="t('actions.page.shareHint')"
      [control]="form.controls.share"
      [fieldId]="'share-' + commune().code"
    >
      <input zControl type="number" min="0" max="100" step="1" formControlName="share" />
    </z-field>
    <button type="submit" class="b sm" [attr.aria-disabled]="edit.isSaving() ? true : null">
      {{ t('actions.page.shareSave') }}
    </button>
  </form>`,
  styles: '.share { display: grid; gap: var(--z-2); justify-items: start; padding: var(--z-2) 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionShareForm {
  readonly action = input.required<ActionDetail>();
  readonly commune = input.required<ActionDetail['communes'][number]>();
  readonly changed = output<ActionDetail>();
  private readonly data = inject(ActionsData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({ share: null as number | null });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: actionShare,
    value: () => ({ share: asShare(this.form.getRawValue().share) }),
    save: async ({ share }) => {
      const action = await this.data.stateShare(this.action().id, this.commune().code, share);
      this.edit.taken();
      this.changed.emit(action);
      void this.say.done(this.t('actions.page.shareSaved'));
    },
  });

  constructor() {
    effect(() => {
      const { share } = this.commune();
      if (!this.form.dirty)
        untracked(() => this.form.reset({ share: share === null ? null : Math.round(share * WHOLE) }));
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

const asShare = (percent: number | string | null): number | null =>
  percent === null || percent === '' ? null : Number(percent) / WHOLE;
