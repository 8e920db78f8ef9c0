import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignTeamRow } from '@zesumme/domain';
import {
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Pager,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { acting } from '../../platform/acting';
import { read } from '../../platform/list-state';
import { TeamsData } from './teams-data';

const SIZE = 20;

/** The teams of an organisation in a campaign, with the codes by which people join them. */
@Component({
  selector: 'z-campaign-teams-page',
  imports: [Control, DemoMark, Empty, Failure, Field, Icon, Pager, RouterLink, Skeleton, SortButton],
  templateUrl: './teams-page.html',
  styles: `
    .filters {
      margin-block: var(--z-4) var(--z-3);
    }
    .row-acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
    }
    .code {
      color: inherit;
      font-family: ui-monospace, monospace;
      letter-spacing: 0.05em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignTeamsPage {
  readonly id = input.required<string>();
  readonly organisationId = input.required<string>();
  private readonly data = inject(TeamsData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly acting = acting();
  private readonly of = computed(() => ({ id: this.id(), organisationId: this.organisationId() }));
  protected readonly base = computed(() => ['/campaigns', this.id(), 'teams', this.organisationId()]);
  /** Raised after each act, so that the list is read anew. */
  private readonly round = signal(0);
  protected readonly query = linkedSignal({
    source: () => this.of(),
    computation: () => ({ q: '', sort: 'name', page: 1, removed: false }),
  });
  protected readonly teams = read(
    () => ({ of: this.of(), query: this.query(), round: this.round() }),
    ({ of, query: { q, removed, ...rest } }) =>
      this.data.list(of, { ...rest, ...(q ? { q } : {}), ...(removed ? { removed: 'true' } : {}), size: SIZE }),
  );

  protected set(change: Partial<{ q: string; sort: string; page: number; removed: boolean }>): void {
    this.query.update((before) => ({ ...before, page: 1, ...change }));
  }

  protected readonly heads = computed(() => {
    const page = this.teams.value();
    if (!page) return '';
    const staff = page.staff === null ? 'none' : this.i18n.quantity(page.staff);
    return this.t('campaignCounting.teams.heads', { heads: page.heads, staff });
  });

  protected async remove({ id, name }: CampaignTeamRow): Promise<void> {
    if (!(await this.act(() => this.data.remove(this.of(), id)))) return;
    void this.say.done(
      this.t('campaignCounting.teams.removed', { name }),
      () => void this.act(() => this.data.restore(this.of(), id)),
    );
  }

  protected async restore({ id, name }: CampaignTeamRow): Promise<void> {
    if (!(await this.act(() => this.data.restore(this.of(), id)))) return;
    void this.say.done(this.t('campaignCounting.teams.restored', { name }));
  }

  private async act(send: () => Promise<CampaignTeamRow>): Promise<boolean> {
    const done = await this.acting.run(send);
    if (done) this.round.update((count) => count + 1);
    return done !== undefined;
  }
}
