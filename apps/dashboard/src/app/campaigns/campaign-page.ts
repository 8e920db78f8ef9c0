import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CampaignDetail, CampaignFigure } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Markdown, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { FigureSource } from '../platform/campaigns/figure-source';
import { figureWords, periodWords } from '../platform/campaigns/figure-words';
import { Evidence } from '../platform/evidence/evidence';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { CampaignResultsSection } from './campaign-results';
import { CampaignTakingList } from './campaign-taking';
import { CampaignWays } from './campaign-ways';
import { CampaignsData } from './campaigns-data';

/** One campaign: when it was, its figures with their sources, who took part, and what evidence came of it. */
@Component({
  selector: 'z-campaign-page',
  imports: [
    CampaignResultsSection,
    CampaignTakingList,
    CampaignWays,
    DemoMark,
    Evidence,
    Failure,
    FigureSource,
    Icon,
    Markdown,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './campaign-page.html',
  styles: `
    .told > div {
      display: flex;
      gap: var(--z-3);
      padding: 6px 0;
      border-top: 1px solid var(--z-line);
    }
    .told > div:first-child {
      border: 0;
    }
    .told dt {
      flex: 0 0 9em;
      color: var(--z-muted);
      font-size: var(--z-text-s);
    }
    .told dd {
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignPage {
  readonly id = input.required<string>();
  private readonly data = inject(CampaignsData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  private readonly now = linkedSignal<CampaignDetail | undefined>(() => this.stored.value());
  protected readonly campaign = computed(() => {
    const campaign = this.now();
    return campaign?.id === this.id() ? campaign : undefined;
  });
  /** Raised whenever the evidence is to be read again. */
  protected readonly round = signal(0);
  protected readonly readsEvidence = computed(() => this.session.may('evidence.list'));

  constructor() {
    effect(() => {
      const campaign = this.campaign();
      if (campaign) this.title.set(campaign.title);
    });
  }

  protected readonly period = (campaign: CampaignDetail): string => periodWords(this.i18n, campaign);
  protected readonly figure = (figure: CampaignFigure): string => figureWords(this.i18n, figure);

  protected async propose(campaign: CampaignDetail, figure: CampaignFigure): Promise<void> {
    const answer = await this.acting.run(() => this.data.propose(campaign.id, figure.id));
    if (!answer) return;
    this.round.update((before) => before + 1);
    void this.say.done(this.t('evidence.proposed', { count: answer.proposed }));
  }

  protected async remove({ id, title }: CampaignDetail): Promise<void> {
    if (!(await this.acting.run(() => this.data.remove(id)))) return;
    await this.router.navigateByUrl('/campaigns');
    await this.say.done(this.t('campaigns.removed', { title }), () => void this.restore(id, title));
  }

  private async restore(id: string, title: string): Promise<void> {
    if (!(await this.acting.run(() => this.data.restore(id)))) return;
    await this.router.navigate(['/campaigns', id]);
    void this.say.done(this.t('campaigns.restored', { title }));
  }
}
