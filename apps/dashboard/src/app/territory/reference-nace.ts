import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { NaceRow } from '@zesumme/domain';
import { ActiveFilters, Control, Empty, Failure, Field, I18n, Pager, Skeleton } from '@zesumme/ui';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { ReferenceHead } from './reference-head';
import { TerritoryData } from './territory-data';

/** The classification of economic activities as it is loaded, found by the words that a form finds it by. */
@Component({
  selector: 'z-reference-nace',
  imports: [ActiveFilters, Control, Empty, Failure, Field, ListSearch, Pager, ReferenceHead, Skeleton],
  templateUrl: './reference-nace.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferenceNacePage {
  private readonly data = inject(TerritoryData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly state = listState({ sort: 'code', filters: ['level'] });
  protected readonly codes = read(
    () => this.state.query(),
    (query) => this.data.nace(query),
  );
  protected readonly levels = [
    { level: 1, label: 'territory.reference.level1' },
    { level: 2, label: 'territory.reference.level2' },
    { level: 3, label: 'territory.reference.level3' },
    { level: 4, label: 'territory.reference.level4' },
  ] as const;
  protected readonly activeFilters = computed(() => {
    const { level } = this.state.filters();
    return [
      { name: 'q', label: this.state.q() },
      { name: 'level', label: level && this.levelOf(Number(level)) },
    ].filter(({ label }) => label !== '');
  });

  protected levelOf(level: number): string {
    const found = this.levels.find((each) => each.level === level);
    return found ? this.t(found.label) : '';
  }

  protected nameOf(row: NaceRow): string {
    return { fr: row.nameFr, de: row.nameDe, en: row.nameEn }[this.i18n.locale()];
  }

  /** A code as the regulation prints it: 65.12 for 6512. */
  protected readonly printed = ({ code }: NaceRow): string =>
    code.length > 2 ? `${code.slice(0, 2)}.${code.slice(2)}` : code;

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<'q' | 'level', null>>);
  }
}
