import { Injectable, inject } from '@angular/core';
import type { Me } from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import { I18n } from '@zesumme/ui/i18n';
import { Api } from './api';
import { Session } from './session';

/** The reader's choice of language, remembered on the device and, when signed in, in the account that mails are written for. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);

  async choose(locale: Locale): Promise<void> {
    await this.i18n.use(locale);
    const [own, account] = [this.session.account(), this.session.me().account];
    if (!own || !account) return;
    const body = { displayName: own.displayName, locale, version: account.version };
    // The page is in the chosen language already; the account follows when it can.
    const me = await this.api.ask(this.api.client.PATCH('/api/me', { body })).catch(() => null);
    if (me) this.session.set(me as Me);
  }
}
