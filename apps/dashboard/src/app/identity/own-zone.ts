import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { HOME_ZONE, type Me, zonesToChoose } from '@zesumme/domain';
import { Control, Field, I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Api } from '../platform/api';
import { Session } from '../platform/session';

/** In which time zone my mails say when something is. It holds at once; there is nothing to save. */
@Component({
  selector: 'z-own-zone',
  imports: [Control, Field],
  template: `@if (zone(); as own) {
    <z-field [label]="t('identity.own.timeZone')" [hint]="t('identity.own.timeZoneHint')" fieldId="timeZone">
      <select zControl (change)="choose($any($event.target).value)">
        @for (each of zones(); track each) {
          <option [value]="each" [selected]="each === own">{{ each }}</option>
        }
      </select>
    </z-field>
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }
  }`,
  styles: ':host { display: block; margin-top: var(--z-4); max-width: 24rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnZone {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting({ stale: (current) => this.session.set(current as Me) });
  /** Null for whoever is not invited to meetings, and so has no such mails. */
  protected readonly zone = computed(() => this.session.me().account?.timeZone ?? null);
  protected readonly zones = computed(() => zonesToChoose(this.zone() ?? HOME_ZONE));

  protected async choose(timeZone: string): Promise<void> {
    const kept = await this.acting.run(() => {
      const { actor, account } = this.session.me();
      const { displayName, locale } = actor as Extract<Me['actor'], { kind: 'account' }>;
      const body = { displayName, locale, timeZone, version: account?.version ?? 0 };
      return this.api.ask(this.api.client.PATCH('/api/me', { body })) as Promise<Me>;
    });
    if (!kept) return;
    this.session.set(kept);
    await this.say.done(this.t('common.state.saved'));
  }
}
