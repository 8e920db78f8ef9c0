import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { IdeaDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Kind, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { IdeaActionForm } from './idea-action-form';
import { IdeaRatingForm } from './idea-rating-form';
import { IdeaVoiceForm } from './idea-voice-form';
import { IdeasData } from './ideas-data';

/** One idea: what it would solve, what it takes and brings, what organisations say to it, and what it became. */
@Component({
  selector: 'z-idea-page',
  imports: [DemoMark, Failure, Icon, IdeaActionForm, IdeaRatingForm, IdeaVoiceForm, Kind, RouterLink, Skeleton],
  templateUrl: './idea-page.html',
  styles: '.text { white-space: pre-line; max-width: 68ch; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  private readonly data = inject(IdeasData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly voiceForm = viewChild(IdeaVoiceForm);
  private readonly ratingForm = viewChild(IdeaRatingForm);
  private readonly actionForm = viewChild(IdeaActionForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  protected readonly now = linkedSignal<IdeaDetail | undefined>(() => this.stored.value());
  protected readonly idea = computed(() => {
    const idea = this.now();
    return idea?.id === this.id() ? idea : undefined;
  });

  constructor() {
    effect(() => {
      const idea = this.idea();
      if (idea) this.title.set(idea.title);
    });
  }

  hasUnsavedChanges(): boolean {
    return [this.voiceForm(), this.ratingForm(), this.actionForm()].some((form) => form?.hasUnsavedChanges ?? false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected readonly rated = (value: number | null): string =>
    value === null ? this.t('ideas.notRated') : this.t('ideas.rated', { value });

  protected readonly says = ({ vote, joins }: NonNullable<IdeaDetail['own']>): string =>
    [vote && this.t(`ideas.vote.${vote}`), joins && this.t('ideas.wouldJoin')].filter(Boolean).join(', ');

  protected async kept(idea: IdeaDetail, what: 'own' | 'rating' | 'act'): Promise<void> {
    this.now.set(idea);
    await this.say.done(this.t(what === 'act' ? 'ideas.act.done' : `ideas.${what}.saved`));
  }

  protected async remove({ id }: IdeaDetail): Promise<void> {
    if (!(await this.acting.run(() => this.data.remove(id)))) return;
    await this.router.navigateByUrl('/ideas');
    await this.say.done(this.t('ideas.removed'), () => void this.restore(id));
  }

  private async restore(id: string): Promise<void> {
    if (!(await this.acting.run(() => this.data.restore(id)))) return;
    await this.router.navigate(['/ideas', id]);
    void this.say.done(this.t('ideas.restored'));
  }
}
