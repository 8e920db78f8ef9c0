import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { searchTextOf } from '@zesumme/domain';
import { type Choice, I18n } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { SheetsData } from './sheets-data';

export type LinksGroup = FormGroup<Record<LinkName, FormControl<readonly Choice[]>>>;
type LinkName = 'themes' | 'measures' | 'related';

/** The part of a sheet's form for what it goes with. */
export const linksGroup = (): LinksGroup => {
  const choices = (): FormControl<readonly Choice[]> => new FormControl<readonly Choice[]>([], { nonNullable: true });
  return new FormGroup({ themes: choices(), measures: choices(), related: choices() });
};

/** What the form says, as the API takes it. */
export function statedLinks(group: LinksGroup): Record<'themeIds' | 'measureIds' | 'relatedIds', string[]> {
  const { themes, measures, related } = group.getRawValue();
  const ids = (choices: readonly Choice[]): string[] => choices.map(({ id }) => id);
  return { themeIds: ids(themes), measureIds: ids(measures), relatedIds: ids(related) };
}

/** Where in the form a path of what is sent leads. */
export const linkPath = (path: string): string =>
  path
    .replace(/^themeIds.*/, 'links.themes')
    .replace(/^measureIds.*/, 'links.measures')
    .replace(/^relatedIds.*/, 'links.related');

/** What a sheet goes with: themes, measures of chapter 6, other sheets. */
@Component({
  selector: 'z-sheet-links-fields',
  imports: [Picker],
  template: `<fieldset class="sect">
    <legend class="lg">{{ t('practiceSheets.form.links') }}</legend>
    <div class="fields">
      @for (name of names; track name) {
        <z-picker
          [label]="t(key(name))"
          [multiple]="true"
          [control]="group().controls[name]"
          [fieldId]="'links.' + name"
          [search]="find[name]"
          [chosen]="group().controls[name].value"
          (changed)="choose(name, $event)"
        />
      }
    </div>
  </fieldset>`,
  styles: '.fields { display: grid; gap: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetLinksFields {
  readonly group = input.required<LinksGroup>();
  /** What is stored, so that the fields are drawn anew when it arrives. */
  readonly stored = input<unknown>();
  private readonly data = inject(SheetsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly names = ['themes', 'measures', 'related'] as const;
  protected readonly key = (name: LinkName) => `practiceSheets.form.${name}` as const;
  protected readonly find: Record<LinkName, (text: string) => Promise<readonly Choice[]>> = {
    themes: async (text) => matching(await this.data.themeChoices(this.i18n), text),
    measures: async (text) => matching(await this.data.measureChoices(this.i18n), text),
    related: (text) => this.data.findSheets(text),
  };

  protected choose(name: LinkName, choices: readonly Choice[]): void {
    this.group().controls[name].setValue(choices);
    this.group().controls[name].markAsDirty();
  }
}

const matching = (choices: readonly Choice[], text: string): Choice[] =>
  choices.filter(({ label }) => searchTextOf(label).includes(searchTextOf(text)));
