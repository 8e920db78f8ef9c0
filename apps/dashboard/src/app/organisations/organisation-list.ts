import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { organisationKinds, sizeClasses } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Kind,
  Pager,
  Rich,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { zoneName } from '../platform/zone-name';
import { OrganisationsData } from './organisations-data';
import { Sectors } from './sectors';

const filterNames = [
  'kind',
  'groupId',
  'inGroup',
  'sizeClass',
  'communeCode',
  'naceCode',
  'zoneId',
  'groupZoneId',
  'archived',
] as const;
type Name = (typeof filterNames)[number] | 'q';

/** Organisations that the reader may see. */
@Component({
  selector: 'z-organisation-list',
  imports: [
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    Kind,
    ListSearch,
    Pager,
    Rich,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './organisation-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationListPage {
  private readonly data = inject(OrganisationsData);
  protected readonly sectors = inject(Sectors);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly ariaSort = ariaSort;
  protected readonly kinds = organisationKinds;
  protected readonly sizes = sizeClasses;
  protected readonly state = listState({ sort: 'name', filters: filterNames });
  protected readonly organisations = read(
    () => this.state.query(),
    (query) => this.data.list(query),
  );
  /** All that the reader sees, whatever the filters say: the sentence above the list. */
  protected readonly counts = read(
    () => this.session.role(),
    async () => {
      const [all, inGroup] = await Promise.all([
        this.data.list({ size: 1 }),
        this.data.list({ size: 1, inGroup: 'true' }),
      ]);
      return { total: all.total, inGroup: inGroup.total };
    },
  );
  protected readonly groups = read(
    () => this.session.role(),
    () => this.data.groups(),
  );
  protected readonly communes = read(
    () => true,
    () => this.data.communes(),
  );
  protected readonly sections = read(
    () => true,
    () => this.data.sections(),
  );
  private readonly zone = zoneName(() => this.state.filters().zoneId);
  private readonly groupZone = zoneName(() => this.state.filters().groupZoneId);
  protected readonly manages = computed(() => this.session.may('organisation.create'));
  protected readonly lede = computed(() => {
    const counts = this.counts.value();
    if (!counts) return [];
    const { total, inGroup } = counts;
    return this.manages()
      ? this.i18n.parts('organisations.list.ledeManager', { total, inGroup })
      : this.i18n.parts('organisations.list.ledeOwn', { total });
  });

  protected readonly activeFilters = computed(() => {
    const on = this.state.filters();
    const words: Record<Name, string> = {
      q: this.state.q(),
      kind: this.i18n.find(`common.kind.${on.kind}`) ?? '',
      groupId:
        on.groupId && (this.groups.value()?.find(({ id }) => id === on.groupId)?.name ?? this.t('organisations.group')),
      inGroup: on.inGroup === 'false' ? this.t('organisations.list.noGroup') : '',
      sizeClass: this.i18n.find(`organisations.sizes.${on.sizeClass}`) ?? '',
      communeCode:
        on.communeCode && (this.communes.value()?.find(({ code }) => code === on.communeCode)?.name ?? on.communeCode),
      naceCode: on.naceCode && this.sectionName(on.naceCode),
      zoneId: on.zoneId && this.t('organisations.list.inZone', { zone: this.zone() }),
      groupZoneId: on.groupZoneId && this.t('territory.zone.ofGroups', { zone: this.groupZone() }),
      archived: on.archived && this.t('organisations.list.archivedOnly'),
    };
    return (Object.keys(words) as Name[])
      .filter((name) => words[name] !== '')
      .map((name) => ({ name, label: words[name] }));
  });

  protected remove(name: string): void {
    this.state.set({ [name]: null } as Partial<Record<Name, null>>);
  }

  /** One choice stands for two filters: in a certain group, or in none. */
  protected showGroup(choice: string): void {
    this.state.set(choice === 'none' ? { groupId: null, inGroup: 'false' } : { groupId: choice, inGroup: null });
  }

  private sectionName(code: string): string {
    const section = this.sections.value()?.find((each) => each.code === code);
    return section ? this.sectors.nameOf(section) : code;
  }
}
