import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ApiTokenMade, type ApiTokenRow, type TokenScope, luxembourgDay, tokenStates } from '@zesumme/domain';
import {
  ActiveFilters,
  Ask,
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
import { acting } from '../platform/acting';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { ApiTokenForm } from './api-token-form';
import { ApiTokensData } from './api-tokens-data';
import { MadeToken } from './made-token';

/** The tokens by which the systems of a commune reach its data: made, listed, revoked. */
@Component({
  selector: 'z-api-tokens-page',
  imports: [
    ActiveFilters,
    ApiTokenForm,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Icon,
    ListSearch,
    MadeToken,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './api-tokens-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApiTokensPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  private readonly data = inject(ApiTokensData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly injector = inject(Injector);
  private readonly pageTitle = inject(PageTitle);
  private readonly form = viewChild(ApiTokenForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly acting = acting();
  protected readonly states = tokenStates;
  protected readonly state = listState({ sort: '-createdAt', filters: ['state'] });
  protected readonly isWriting = signal(false);
  protected readonly made = signal<ApiTokenMade | null>(null);
  protected readonly tokens = read(
    () => ({ code: this.code(), query: this.state.query() }),
    ({ code, query }) => this.data.list(code, query),
  );
  protected readonly activeFilters = computed(() => {
    const state = this.i18n.find(`apiTokens.state.${this.state.filters().state}`);
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(state ? [{ name: 'state', label: state }] : []),
    ];
  });

  constructor() {
    effect(() => {
      const commune = this.tokens.value()?.commune.name;
      if (commune) this.pageTitle.set(this.t('apiTokens.heading', { commune }));
    });
  }

  /** A token that is shown for the only time is not left by mistake either. */
  hasUnsavedChanges(): boolean {
    return this.made() !== null || (this.form()?.hasUnsavedChanges ?? false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected readonly stateKey = (state: ApiTokenRow['state']) => `apiTokens.state.${state}` as const;
  protected readonly scopesOf = (scopes: readonly TokenScope[]): string =>
    this.i18n.list(scopes.map((scope) => this.t(`apiTokens.scope.${scope}`)));

  protected stateOf({ state, revokedBy, revokedAt }: ApiTokenRow): string {
    if (state !== 'revoked' || !revokedAt) return this.t(this.stateKey(state));
    const day = this.i18n.day(luxembourgDay(new Date(revokedAt)), 'medium');
    return this.t('apiTokens.revokedBy', { day, name: revokedBy ?? '' });
  }

  protected readonly madeBy = ({ createdBy, createdAt }: ApiTokenRow): string =>
    this.t('apiTokens.madeBy', { name: createdBy, day: this.i18n.day(luxembourgDay(new Date(createdAt)), 'medium') });

  protected created(made: ApiTokenMade): void {
    this.isWriting.set(false);
    this.made.set(made);
    this.tokens.reload();
  }

  /** What was open is gone, and the focus goes back to what opened it. */
  protected close(): void {
    this.isWriting.set(false);
    this.made.set(null);
    afterNextRender(() => document.getElementById('create-token')?.focus(), { injector: this.injector });
  }

  /** Revoking cannot be undone, and something may rest on the token: it is asked about. */
  protected async revoke({ id, name }: ApiTokenRow): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('apiTokens.askRevoke', { name }),
      text: this.t('apiTokens.askRevokeText'),
      act: this.t('apiTokens.revoke'),
      danger: true,
    });
    if (!isSure) return;
    const isDone = await this.acting.run(() => this.data.revoke(this.code(), id).then(() => true));
    if (!isDone) return;
    this.tokens.reload();
    await this.say.done(this.t('apiTokens.revoked', { name }));
  }
}
