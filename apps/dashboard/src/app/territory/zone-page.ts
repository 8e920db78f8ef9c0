import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ZoneFigureName } from '@zesumme/domain';
import { Ask, DemoMark, Failure, I18n, Icon, Markdown, Rich, Say, Skeleton } from '@zesumme/ui';
import { CommuneMap } from '@zesumme/ui/map';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { placesOf } from './places';
import { TerritoryData } from './territory-data';
import { listBehind, toldFigures } from './zone-figures';

/** One activity zone: where it lies, who works there, where the facts come from. */
@Component({
  selector: 'z-zone-page',
  imports: [CommuneMap, DemoMark, Failure, Icon, Markdown, Rich, RouterLink, Skeleton],
  templateUrl: './zone-page.html',
  styles: 'z-markdown { display: block; margin-top: var(--z-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ZonePage {
  readonly id = input.required<string>();
  private readonly data = inject(TerritoryData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  protected readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.zone(id),
  );
  protected readonly zone = linkedSignal(() => this.found.value());
  protected readonly places = computed(() =>
    placesOf(
      [this.zone()].filter((zone) => zone !== undefined),
      false,
    ),
  );
  /** Those of which the reader may open the list. */
  protected readonly figures = computed(() => toldFigures((permission) => this.session.may(permission)));
  protected readonly behind = listBehind;
  protected readonly here = (figure: ZoneFigureName, count: number): string =>
    this.t(`territory.zone.figuresHere.${figure}`, { count });
  protected readonly communeCodes = computed(() => (this.zone()?.communes ?? []).map(({ code }) => code));
  protected readonly communeNames = computed(() =>
    this.i18n.list((this.zone()?.communes ?? []).map(({ name }) => name)),
  );
  protected readonly lede = computed(() => {
    const { organisations = 0, groups = [] } = this.zone() ?? {};
    return this.i18n.parts('territory.zone.ledeOne', {
      organisations,
      groups: groups.length,
      communes: this.communeNames(),
    });
  });
  protected readonly position = computed(() => {
    const { lon, lat } = this.zone() ?? { lon: null, lat: null };
    if (lon === null || lat === null) return null;
    return this.t('territory.zone.positionOf', { lat: this.i18n.number(lat, 4), lon: this.i18n.number(lon, 4) });
  });

  constructor() {
    effect(() => {
      const zone = this.zone();
      if (zone) this.pageTitle.set(zone.name);
    });
  }

  protected async archive(): Promise<void> {
    const decided = await this.ask.confirm({
      title: this.t('territory.zone.archiveTitle'),
      text: this.t('territory.zone.archiveText'),
      act: this.t('common.act.archive'),
    });
    if (!decided) return;
    const zone = await this.acting.run(() => this.data.archiveZone(this.id()));
    if (!zone) return;
    this.zone.set(zone);
    await this.say.done(this.t('common.state.archived'), () => void this.restore());
  }

  protected async restore(): Promise<void> {
    const zone = await this.acting.run(() => this.data.restoreZone(this.id()));
    if (!zone) return;
    this.zone.set(zone);
    await this.say.done(this.t('common.state.restored'));
  }
}
