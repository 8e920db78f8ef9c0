import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { type FigureKind, figureKinds } from '@zesumme/domain';
import { Control, Field, I18n } from '@zesumme/ui';
import type { FigureGroup } from './campaign-form-model';

/** A figure of a campaign, with where it comes from. */
@Component({
  selector: 'z-campaign-figure-field',
  imports: [Control, Field, ReactiveFormsModule],
  template: `<div class="fcols" [formGroup]="group()">
    <z-field
      class="w2"
      [label]="t('campaigns.form.label')"
      [control]="group().controls.label"
      [fieldId]="path() + '.label'"
    >
      <input zControl formControlName="label" maxlength="200" />
    </z-field>
    <z-field [label]="t('campaigns.form.kind')" [control]="group().controls.kind" [fieldId]="path() + '.kind'">
      <select zControl formControlName="kind">
        @for (kind of kinds; track kind) {
          <option [value]="kind">{{ t(kindKey(kind)) }}</option>
        }
      </select>
    </z-field>
    <z-field [label]="t('campaigns.form.value')" [control]="group().controls.value" [fieldId]="path() + '.value'">
      <input zControl type="number" min="0" step="any" inputmode="decimal" formControlName="value" />
    </z-field>
    <z-field
      class="w2"
      [label]="t('campaigns.form.unit')"
      [optional]="true"
      [control]="group().controls.unit"
      [fieldId]="path() + '.unit'"
    >
      <input zControl formControlName="unit" maxlength="60" />
    </z-field>
    <z-field
      class="w2"
      [label]="t('campaigns.form.sourceTitle')"
      [optional]="true"
      [control]="group().controls.sourceTitle"
      [fieldId]="path() + '.sourceTitle'"
    >
      <input zControl formControlName="sourceTitle" maxlength="200" />
    </z-field>
    <z-field
      class="w2"
      [label]="t('campaigns.form.sourceUrl')"
      [optional]="true"
      [control]="group().controls.sourceUrl"
      [fieldId]="path() + '.sourceUrl'"
    >
      <input zControl type="url" inputmode="url" formControlName="sourceUrl" maxlength="2000" />
    </z-field>
    <z-field
      [label]="t('campaigns.form.publishedDay')"
      [optional]="true"
      [control]="group().controls.publishedDay"
      [fieldId]="path() + '.publishedDay'"
    >
      <input zControl type="date" formControlName="publishedDay" />
    </z-field>
    <label class="chk"><input type="checkbox" formControlName="toConfirm" />{{ t('campaigns.form.toConfirm') }}</label>
  </div>`,
  styles: '.chk { align-self: end; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignFigureField {
  readonly group = input.required<FigureGroup>();
  /** Where the group stands in the form, such as `figures.0`. */
  readonly path = input.required<string>();
  protected readonly t = inject(I18n).t;
  protected readonly kinds = figureKinds;
  protected readonly kindKey = (kind: FigureKind) => `campaigns.figureKind.${kind}` as const;
}
