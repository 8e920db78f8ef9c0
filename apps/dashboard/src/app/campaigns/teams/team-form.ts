import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type CampaignTeamCreate, type CampaignTeamRow, SMALLEST_TEAM, campaignTeamCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { read } from '../../platform/list-state';
import { Problem } from '../../platform/problem';
import { type HasUnsavedChanges, warnBeforeUnload } from '../../platform/unsaved-changes';
import { TeamsData } from './teams-data';

/** As many as one organisation can have, so that the one that is edited is among them. */
const ALL = 100;

/** A team of an organisation in a campaign: a new one, or another name and head count of one. */
@Component({
  selector: 'z-campaign-team-form',
  imports: [Control, ErrorSummary, Failure, Field, ReactiveFormsModule, RouterLink, SaveBar, Skeleton],
  template: `@if (stored.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="stored.reload()" />
    } @else if (stored.value(); as page) {
      <ol class="crumbs">
        <li>
          <a [routerLink]="['/campaigns', id()]">{{ page.campaign.title }}</a>
        </li>
        <li>
          <a [routerLink]="back()">{{ t('campaignCounting.teams.of', { name: page.organisation.name }) }}</a>
        </li>
      </ol>
      <div class="head formhead">
        <h1>{{ title() }}</h1>
      </div>
      <p class="s m">{{ heads() }}</p>
      <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
        <z-error-summary [items]="edit.errors()" />
        <div class="fcols sect">
          <z-field
            class="w2"
            [label]="t('campaignCounting.teams.name')"
            [hint]="t('campaignCounting.teams.nameHint')"
            [control]="form.controls.name"
            fieldId="name"
          >
            <input zControl formControlName="name" maxlength="80" autocomplete="off" />
          </z-field>
          <z-field
            class="w2"
            [label]="t('campaignCounting.teams.headCount')"
            [hint]="t('campaignCounting.teams.headCountHint')"
            [control]="form.controls.headCount"
            fieldId="headCount"
          >
            <input zControl type="number" [attr.min]="smallest" inputmode="numeric" formControlName="headCount" />
          </z-field>
        </div>
        <z-save-bar [saving]="edit.isSaving()" [leaveTo]="back()" />
      </form>
    } @else {
      <z-skeleton />
    }`,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignTeamFormPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  readonly organisationId = input.required<string>();
  /** That of the team that is edited; nothing for a new one. */
  readonly teamId = input<string>();
  private readonly data = inject(TeamsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly smallest = SMALLEST_TEAM;
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({ name: '', headCount: this.build.control<number | null>(null) });
  private readonly of = computed(() => ({ id: this.id(), organisationId: this.organisationId() }));
  protected readonly back = computed(() => ['/campaigns', this.id(), 'teams', this.organisationId()]);
  protected readonly stored = read(
    () => this.of(),
    (of) => this.data.list(of, { size: ALL }),
  );
  private readonly team = linkedSignal<CampaignTeamRow | undefined>(() =>
    this.stored.value()?.items.find(({ id }) => id === this.teamId()),
  );
  protected readonly title = computed(() => {
    const team = this.team();
    if (!this.teamId() || !team) return this.t('campaignCounting.teams.add');
    return this.t('campaignCounting.teams.edit', { name: team.name });
  });
  protected readonly heads = computed(() => {
    const page = this.stored.value();
    const staff = page?.staff === null || page === undefined ? 'none' : this.i18n.quantity(page.staff);
    return this.t('campaignCounting.teams.heads', { heads: page?.heads ?? 0, staff });
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignTeamCreate,
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const page = this.stored.value();
      if (page) untracked(() => this.fill());
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  private fill(): void {
    const team = this.team();
    if (team) this.form.reset({ name: team.name, headCount: team.headCount });
  }

  private async save(value: CampaignTeamCreate): Promise<void> {
    const teamId = this.teamId();
    if (teamId) await this.put(teamId, value);
    else await this.data.create(this.of(), value);
    this.form.markAsPristine();
    await this.router.navigate(this.back());
    const { name } = value;
    void this.say.done(
      teamId ? this.t('campaignCounting.teams.saved') : this.t('campaignCounting.teams.made', { name }),
    );
  }

  private async put(teamId: string, value: CampaignTeamCreate): Promise<void> {
    try {
      await this.data.put(this.of(), teamId, { ...value, version: this.team()?.version ?? 1 });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.team.set(error.current as CampaignTeamRow);
      throw error;
    }
  }
}
