import { Injectable, inject } from '@angular/core';
import type { ImportRecord } from '@zesumme/domain';
import { Api } from '../platform/api';

/** Imports that were taken over, looked at afterwards. */
@Injectable({ providedIn: 'root' })
export class ImportRecordsData {
  private readonly api = inject(Api);

  async of(code: string, id: string): Promise<ImportRecord> {
    const params = { path: { code, id } };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/chapter-6/imports/{id}', { params }));
    return found as ImportRecord;
  }

  /** Undoes it for the measures of which that was shown. */
  async undo({ commune, id }: ImportRecord, measures: string[]): Promise<ImportRecord> {
    const params = { path: { code: commune.code, id } };
    const body = { measures };
    const done = await this.api.ask(
      this.api.client.POST('/api/communes/{code}/chapter-6/imports/{id}/undoing', { params, body }),
    );
    return done as ImportRecord;
  }
}
