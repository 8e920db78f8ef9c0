import { Stop } from '../lib/stop.mjs';

/** Everybody's, in load data. */
export const PASSWORD = 'zesumme-mesure';

/**
 * Somebody signed in, who sends what a browser sends.
 *
 * @typedef {object} Browser
 * @property {Record<string, string>} headers
 * @property {(path: string) => Promise<any>} get
 */

/**
 * @param {string} address
 * @param {string} who such as `project-manager-1`
 * @returns {Promise<Browser>}
 */
export async function signIn(address, who) {
  const headers = {
    accept: 'application/json',
    'accept-language': 'fr',
    origin: address,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  };
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: `${who}@mesure.example`, password: PASSWORD }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (!answer.ok || !cookie) throw new Stop(`${who} could not sign in: ${answer.status}`);
  const known = { ...headers, cookie };
  return {
    headers: known,
    get: async (path) => {
      const found = await fetch(`${address}${path}`, { headers: known });
      if (!found.ok) throw new Stop(`${path} answered ${found.status}: ${await found.text()}`);
      return found.json();
    },
  };
}
