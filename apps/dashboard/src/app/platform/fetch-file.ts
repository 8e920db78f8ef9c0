import { inject } from '@angular/core';
import { Api } from './api';
import { Problem } from './problem';

/** A file that the API made, with the name it gave. */
export interface MadeFile {
  name: string;
  content: Blob;
}

/**
 * How to ask the API for a file. Call it where a component is made.
 *
 * @returns what fetches one; it throws a Problem for every answer that is not a success, and when there is none
 */
export function fileFetcher(): (path: string, query: URLSearchParams, otherwise: string) => Promise<MadeFile> {
  const api = inject(Api);
  return async (path, query, otherwise) => {
    const answer = await fetch(`${path}?${query.toString()}`, { credentials: 'same-origin' }).catch(() => {
      throw Problem.offline();
    });
    if (!answer.ok) {
      const problem = Problem.from(await answer.json().catch(() => null), answer.status);
      if (problem.code === 'not-signed-in') api.signedOut.next();
      throw problem;
    }
    const [, name = otherwise] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    // It may break off in the middle of a long file.
    const content = await answer.blob().catch(() => {
      throw Problem.offline();
    });
    return { name, content };
  };
}
