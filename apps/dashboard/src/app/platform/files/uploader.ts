import { Injectable, inject } from '@angular/core';
import type { FileRow, FileTarget } from '@zesumme/domain';
import { FormSender } from './form-sender';

export { Stopped } from './form-sender';

/** Sends one file to the record that it is for. */
@Injectable({ providedIn: 'root' })
export class Uploader {
  private readonly sender = inject(FormSender);

  /**
   * @param sent is told the share that has left, from 0 to 1
   * @throws Problem as the API answers it, or when it does not answer; Stopped
   */
  send(target: FileTarget, file: File, sent: (share: number) => void, stop: AbortSignal): Promise<FileRow> {
    return this.sender.send(`/api/files?${new URLSearchParams({ ...target }).toString()}`, file, sent, stop);
  }
}
