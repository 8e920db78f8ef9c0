import { Injectable, inject } from '@angular/core';
import type { Chapter6Detail, PastAssessment } from '@zesumme/domain';
import { Api } from '../platform/api';

/** States in which assessments once were. */
@Injectable({ providedIn: 'root' })
export class PastData {
  private readonly api = inject(Api);

  async of(code: string, id: string): Promise<PastAssessment> {
    const params = { path: { code, id } };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/chapter-6/history/{id}', { params }));
    return found as PastAssessment;
  }

  async putBack({ commune, eventId, version }: PastAssessment): Promise<Chapter6Detail> {
    const params = { path: { code: commune.code, id: eventId } };
    const saved = await this.api.ask(
      this.api.client.POST('/api/communes/{code}/chapter-6/history/{id}/restoration', { params, body: { version } }),
    );
    return saved as Chapter6Detail;
  }
}
