import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationLabel, PracticeAdoptionRow } from '@zesumme/domain';
import { Control, DemoMark, Empty, Failure, Field, I18n, Kind, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { openRow } from '../platform/open-row';
import { removing } from '../platform/removing';
import { AdoptionForm } from './adoption-form';
import { SheetsData } from './sheets-data';

const SIZE = 10;
const sorts = ['-onDay', 'onDay', 'organisation', 'cost', '-cost'] as const;
type Sort = (typeof sorts)[number];
const sortNames = {
  '-onDay': 'newest',
  onDay: 'oldest',
  organisation: 'name',
  cost: 'cheapest',
  '-cost': 'dearest',
} as const;

/** Which organisations did it: counted for everybody, named to those who may know of them. */
@Component({
  selector: 'z-sheet-adoptions',
  imports: [AdoptionForm, Control, DemoMark, Empty, Failure, Field, Kind, Pager, RouterLink, Skeleton],
  templateUrl: './sheet-adoptions.html',
  styles: `
    /* In a column beside the text there is room for one beneath the other. */
    .filters {
      grid-template-columns: minmax(0, 1fr);
      margin-block: var(--z-3);
    }
    .result {
      white-space: pre-line;
      margin-top: var(--z-1);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetAdoptions {
  readonly sheetId = input.required<string>();
  readonly canAdopt = input(false);
  /** Whether the reader may ask those for advice who offer it. */
  readonly asks = input(false);
  /** Whom the reader asks for advice. */
  readonly asked = output<OrganisationLabel>();
  private readonly data = inject(SheetsData);
  private readonly say = inject(Say);
  private readonly forms = viewChildren(AdoptionForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly sorts = sorts;
  protected readonly sortKey = (sort: Sort) => `practiceAdoptions.sort.${sortNames[sort]}` as const;
  protected readonly filters = signal({ q: '', sort: '-onDay', offersAdvice: false });
  protected readonly pageNumber = signal(1);
  protected readonly isFiltered = computed(() => this.filters().q !== '' || this.filters().offersAdvice);
  protected readonly adoptions = read(
    () => ({ id: this.sheetId(), filters: this.filters(), page: this.pageNumber() }),
    ({ id, filters: { q, sort, offersAdvice }, page }) =>
      this.data.adoptions(id, {
        page,
        size: SIZE,
        sort,
        ...(q ? { q } : {}),
        ...(offersAdvice ? { offersAdvice } : {}),
      }),
  );
  protected readonly opened = openRow(this.adoptions, () => this.hasUnsavedChanges);
  private readonly takeOut = removing(this.acting, this.adoptions);

  get hasUnsavedChanges(): boolean {
    return this.forms().some((form) => form.hasUnsavedChanges);
  }

  protected set(change: Partial<{ q: string; sort: string; offersAdvice: boolean }>): void {
    this.filters.update((before) => ({ ...before, ...change }));
    this.pageNumber.set(1);
  }

  protected facts({ onDay, cost, offersAdvice, published, can }: PracticeAdoptionRow): string {
    return [
      this.i18n.day(onDay, 'medium'),
      cost === null
        ? this.t('practiceAdoptions.costUnknown')
        : this.t('practiceAdoptions.costOf', { cost: this.i18n.quantity(cost) }),
      offersAdvice ? this.t('practiceAdoptions.offers') : '',
      can.edit ? this.t(published ? 'practiceAdoptions.isPublished' : 'practiceAdoptions.isNotPublished') : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  protected async saved(isNew: boolean): Promise<void> {
    this.opened.close();
    this.adoptions.reload();
    await this.say.done(this.t(isNew ? 'practiceAdoptions.added' : 'common.state.saved'));
  }

  protected readonly remove = ({ id }: PracticeAdoptionRow): Promise<void> =>
    this.takeOut({
      said: this.t('practiceAdoptions.removed'),
      remove: () => this.data.removeAdoption(id),
      restore: () => this.data.restoreAdoption(id),
    });
}
