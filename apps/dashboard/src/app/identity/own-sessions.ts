import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { OwnSessions as Sessions } from '@zesumme/domain';
import { Failure, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';

type Row = Sessions['items'][number];

/** Where one is signed in, each to be ended by itself. */
@Component({
  selector: 'z-own-sessions',
  imports: [Failure, Icon],
  template: `@if (found.error(); as error) {
      <z-failure [level]="3" [error]="error" (retried)="found.reload()" />
    } @else if (found.value(); as sessions) {
      <h3>{{ t('identity.own.sessions.title') }}</h3>
      @if (acting.problem(); as problem) {
        <p class="note x" role="alert">{{ problem }}</p>
      }
      <ul class="rows">
        @for (session of sessions.items; track session.id) {
          <li>
            <z-icon name="key" /><span class="grow">{{ rowOf(session) }}</span>
            @if (session.isCurrent) {
              <span class="s m">{{ t('identity.own.sessions.current') }}</span>
            } @else {
              <button
                type="button"
                class="b t"
                [attr.aria-label]="t('identity.own.sessions.end') + ', ' + rowOf(session)"
                [disabled]="acting.isBusy()"
                (click)="end(session)"
              >
                {{ t('identity.own.sessions.end') }}
              </button>
            }
          </li>
        }
      </ul>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnSessions {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly found = read(
    () => true,
    () => this.api.ask(this.api.client.GET('/api/me/sessions')),
  );

  protected rowOf({ createdAt, seenAt }: Row): string {
    return this.t('identity.own.sessions.row', {
      since: this.i18n.instant(createdAt),
      seen: this.i18n.instant(seenAt),
    });
  }

  protected async end({ id }: Row): Promise<void> {
    const path = { id };
    const isDone = await this.acting.run(() =>
      this.api.ask(this.api.client.DELETE('/api/me/sessions/{id}', { params: { path } })).then(() => true),
    );
    this.found.reload();
    if (isDone) await this.say.done(this.t('identity.own.sessions.ended'));
  }
}
