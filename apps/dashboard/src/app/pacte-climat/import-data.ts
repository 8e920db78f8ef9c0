import { Injectable, inject } from '@angular/core';
import type { AssessmentCheck, AssessmentImported } from '@zesumme/domain';
import { FormSender, Stopped } from '../platform/files/form-sender';

/** Brings a commune's assessment in from a spreadsheet. */
@Injectable({ providedIn: 'root' })
export class ImportData {
  private readonly sender = inject(FormSender);

  /** What the spreadsheet would do; nothing is written. Nothing when the page was left meanwhile. */
  check(code: string, file: File, stop: AbortSignal): Promise<AssessmentCheck | undefined> {
    return this.send(`/api/communes/${code}/chapter-6/import/check`, file, stop);
  }

  /** Takes over what it says of the chosen measures. */
  take(
    code: string,
    chosen: { stamp: string; measures: readonly string[] },
    file: File,
    stop: AbortSignal,
  ): Promise<AssessmentImported | undefined> {
    const query = new URLSearchParams({ stamp: chosen.stamp, measures: chosen.measures.join(',') });
    return this.send(`/api/communes/${code}/chapter-6/import?${query}`, file, stop);
  }

  private async send<T>(address: string, file: File, stop: AbortSignal): Promise<T | undefined> {
    try {
      return await this.sender.send<T>(address, file, () => undefined, stop);
    } catch (error) {
      if (error instanceof Stopped) return undefined;
      throw error;
    }
  }
}
