import { Injectable } from '@angular/core';
import { createApiClient } from '@zesumme/api-client';
import { Subject } from 'rxjs';
import { Problem } from './problem';

/** The one way to the API: `ask(client.GET('/api/meetings', …))`. */
@Injectable({ providedIn: 'root' })
export class Api {
  readonly client = createApiClient(location.origin);
  /** Fires when the API no longer knows the session. */
  readonly signedOut = new Subject<void>();

  /**
   * What the API answers.
   *
   * @throws Problem for every answer that is not a success, and when there is none
   */
  async ask<T>(request: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
    const answer = await request.catch(() => {
      throw Problem.offline();
    });
    if (answer.response.ok) return answer.data as T;
    const problem = Problem.from(answer.error, answer.response.status);
    if (problem.code === 'not-signed-in') this.signedOut.next();
    throw problem;
  }
}
