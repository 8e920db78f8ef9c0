import { Injectable, inject } from '@angular/core';
import type { HeldData } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What the API holds about people. */
@Injectable({ providedIn: 'root' })
export class PersonalDataData {
  private readonly api = inject(Api);

  async own(): Promise<HeldData> {
    return (await this.api.ask(this.api.client.GET('/api/me/data'))) as HeldData;
  }
}
