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
 * What is told with `sent` goes in the body, where no log has it.
 *
 * @returns what fetches one; it throws a Problem for every answer that is not a success, and when there is none
 */
export function fileFetcher(): (
  path: string,
  query: URLSearchParams,
  otherwise: string,
  sent?: object,
) => Promise<MadeFile> {
  const api = inject(Api);
  return async (path, query, otherwise, sent) => {
    const asked: RequestInit = sent
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }
      : {};
    const address = `${path}?${query.toString()}`;
    const answer = await fetch(address, { credentials: 'same-origin', ...asked }).catch(() => {
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
