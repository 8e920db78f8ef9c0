import { type TestApp, testApp } from '../test-app';
import { hashPassword } from '../../identity';
import { startSession } from '../../identity/sessions';

/** The columns of every table here, as seen from one group, its member company and one commune. */
export const people = [
  'visitor',
  'member',
  'partner',
  'outsider',
  'commune',
  'other-commune',
  'adviser',
  'other-adviser',
  'lead',
  'other-lead',
  'administrator',
] as const;
export type Person = (typeof people)[number];

export const PASSWORD = 'un mot de passe assez long';

/** The product with one account for each column, and the organisations and communes they stand for. */
export interface People extends TestApp {
  accounts: Record<Exclude<Person, 'visitor'>, { id: string; email: string; contactId: string | null }>;
  organisations: Record<'member' | 'partner' | 'outsider' | 'commune', string>;
  communes: Record<'own' | 'other', string>;
  send(person: Person, method: Method, url: string, body?: object): Promise<{ status: number; text: string }>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Starts the product with everybody in it. */
export async function everybody(): Promise<People> {
  const api = await testApp();
  const passwordHash = await hashPassword(PASSWORD);
  const made = await api.given(async (given) => {
    const [own, other] = [(await given.commune()).code, (await given.commune()).code];
    const organisations = {
      member: (await given.organisation()).id,
      partner: (await given.organisation({ kind: 'public-actor' })).id,
      outsider: (await given.organisation()).id,
      commune: (await given.organisation({ kind: 'commune', communeCode: own })).id,
    };
    const elsewhere = (await given.organisation({ kind: 'commune', communeCode: other })).id;
    const adviser = (communeCode: string) =>
      given.account({ role: 'adviser', passwordHash, grants: [{ communeCode, untilDay: api.clock.today() }] });
    return {
      communes: { own, other },
      organisations,
      accounts: {
        member: await given.speaker(organisations.member, { passwordHash }),
        partner: await given.speaker(organisations.partner, { passwordHash }),
        outsider: await given.speaker(organisations.outsider, { passwordHash }),
        commune: await given.speaker(organisations.commune, { role: 'commune-user', passwordHash }),
        'other-commune': await given.speaker(elsewhere, { role: 'commune-user', passwordHash }),
        adviser: await adviser(own),
        'other-adviser': await adviser(other),
        lead: await given.account({ role: 'project-manager', passwordHash }),
        'other-lead': await given.account({ role: 'project-manager', passwordHash }),
        administrator: await given.account({ role: 'administrator', passwordHash }),
      },
    };
  });
  let address = 0;
  const sessions = new Map<string, string>();
  const sessionOf = async ({ id }: { id: string }): Promise<string> => {
    const token = sessions.get(id) ?? (await api.write((ctx) => startSession(ctx, id)));
    sessions.set(id, token);
    return token;
  };
  return {
    ...api,
    ...made,
    send: async (person, method, url, payload) => {
      const account = person === 'visitor' ? null : made.accounts[person];
      const token = account && (await sessionOf(account));
      // An address of its own for each request, since some are rationed.
      address += 1;
      const response = await api.app.inject({
        method,
        url,
        remoteAddress: `10.0.${address >> 8}.${address & 255}`,
        headers: token ? { cookie: `zesumme_session=${token}` } : {},
        ...(payload ? { payload } : {}),
      });
      // Whatever changes something may end sessions, of others as well.
      if (method !== 'GET' && response.statusCode < 400) sessions.clear();
      return { status: response.statusCode, text: response.payload };
    },
  };
}
