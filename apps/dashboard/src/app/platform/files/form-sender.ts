import { Injectable, inject } from '@angular/core';
import { Api } from '../api';
import { Problem } from '../problem';

/** That somebody stopped it. */
export class Stopped extends Error {}

/** Sends one file in a form. `fetch` does not tell how far it has come, and `XMLHttpRequest` does. */
@Injectable({ providedIn: 'root' })
export class FormSender {
  private readonly api = inject(Api);

  /**
   * @param sent is told the share that has left, from 0 to 1
   * @throws Problem as the API answers it, or when it does not answer; Stopped
   */
  send<T>(address: string, file: File, sent: (share: number) => void, stop: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', address);
      request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 0));
      request.addEventListener('load', () => {
        const body = parsed(request.responseText);
        if (request.status >= 200 && request.status < 300) return resolve(body as T);
        const problem = Problem.from(body, request.status);
        if (problem.code === 'not-signed-in') this.api.signedOut.next();
        reject(problem);
      });
      request.addEventListener('error', () => reject(Problem.offline()));
      request.addEventListener('abort', () => reject(new Stopped()));
      stop.addEventListener('abort', () => request.abort());
      const form = new FormData();
      form.append('file', file);
      request.send(form);
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
