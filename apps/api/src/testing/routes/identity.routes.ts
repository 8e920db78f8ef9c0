import { FIXED_NOW } from '@zesumme/testing';
import { Account } from '../../identity/account.entity';
import { SecondFactor } from '../../identity/second-factor/second-factor.entity';
import { issueToken } from '../../identity/tokens';
import { measureOf } from './chapter-6.routes';
import { PASSWORD } from './people';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": accounts are the administrator's, one's own account is everybody's.

export const identityTable = `
                                       visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/accounts                          401    403     403      403     403           403     403           403  403        403           200
POST /api/accounts                         401    403     403      403     403           403     403           403  403        403           201
GET /api/accounts/:id                      401    403     403      403     403           403     403           403  403        403           200
PATCH /api/accounts/:id                    401    403     403      403     403           403     403           403  403        403           200
POST /api/accounts/:id/invitations         401    403     403      403     403           403     403           403  403        403           202
GET /api/me                                200    200     200      200     200           200     200           200  200        200           200
PATCH /api/me                              401    200     200      200     200           200     200           200  200        200           200
GET /api/me/mails                          401    200     200      200     200           200     200           200  200        200           200
PUT /api/me/mails                          401    200     200      200     200           200     200           200  200        200           200
PUT /api/me/password                       401    204     204      204     204           204     204           204  204        204           204
POST /api/session                          204    204     204      204     204           204     204           204  204        204           204
DELETE /api/session                        204    204     204      204     204           204     204           204  204        204           204
POST /api/accounts/:id/second-factor/removal 401 403     403      403     403           403     403           403  403        403           204
GET /api/me/second-factor                  401    200     200      200     200           200     200           200  200        200           200
POST /api/me/second-factor                 401    201     201      201     201           201     201           201  201        201           201
POST /api/me/second-factor/confirmation    401    409     409      409     409           409     409           409  409        409           409
POST /api/me/second-factor/recovery-codes  401    409     409      409     409           409     409           409  409        409           409
POST /api/me/second-factor/removal         401    409     409      409     409           409     409           409  409        409           409
POST /api/session/code                     410    410     410      410     410           410     410           410  410        410           410
POST /api/session/second-factor            410    410     410      410     410           410     410           410  410        410           410
POST /api/session/second-factor/confirmation 410  410     410      410     410           410     410           410  410        410           410
POST /api/session/oidc                     404    404     404      404     404           404     404           404  404        404           404
GET /api/session/oidc/callback             404    404     404      404     404           404     404           404  404        404           404
GET /api/me/sessions                       401    200     200      200     200           200     200           200  200        200           200
DELETE /api/me/sessions/:id                401    404     404      404     404           404     404           404  404        404           404
DELETE /api/accounts/:id/sessions          401    403     403      403     403           403     403           403  403        403           204
DELETE /api/sessions                       401    204     204      204     204           204     204           204  204        204           204
POST /api/password-resets                  202    202     202      202     202           202     202           202  202        202           202
POST /api/password-resets/redemptions      204    204     204      204     204           204     204           204  204        204           204
POST /api/invitations/openings             200    200     200      200     200           200     200           200  200        200           200
POST /api/invitations/redemptions          204    204     204      204     204           204     204           204  204        204           204
POST /api/first-administrator              410    410     410      410     410           410     410           410  410        410           410
GET /api/home                              200    200     200      200     200           200     200           200  200        200           200
GET /api/search                            200    200     200      200     200           200     200           200  200        200           200
GET /api/broker                            200    200     200      200     200           200     200           200  200        200           200
GET /api/data-sources                      200    200     200      200     200           200     200           200  200        200           200
POST /api/messages                         201    201     201      201     201           201     201           201  201        201           201
GET /health/live                           200    200     200      200     200           200     200           200  200        200           200
GET /health/ready                          200    200     200      200     200           200     200           200  200        200           200
`;

const account = (world: World): Promise<Account> => world.given((given) => given.account({ role: 'adviser' }));
const nobody: Requests[string] = () => ({});
const token =
  (purpose: Parameters<typeof issueToken>[1], more: object): Requests[string] =>
  async (world) => {
    const id = purpose === 'first-administrator' ? null : (await account(world)).id;
    return { body: { token: await world.write((ctx) => issueToken(ctx, purpose, id)), password: PASSWORD, ...more } };
  };

let asked = 0;

export const identityRequests: Requests = {
  'GET /api/accounts': nobody,
  'POST /api/accounts': () => {
    asked += 1;
    return { body: { email: `a${asked}@nouveau.example`, displayName: 'Nouveau', role: 'adviser', locale: 'fr' } };
  },
  'GET /api/accounts/:id': async (world) => ({ params: { id: (await account(world)).id } }),
  'PATCH /api/accounts/:id': async (world) => {
    const { id, email } = await account(world);
    const fields = { email, displayName: 'Autre', role: 'adviser', locale: 'de', contactId: null };
    return { params: { id }, body: { ...fields, state: 'active', grants: [], version: 1 } };
  },
  'POST /api/accounts/:id/invitations': async (world) => ({ params: { id: (await account(world)).id } }),
  'GET /api/me': nobody,
  'GET /api/me/mails': nobody,
  'PUT /api/me/mails': () => ({ body: { wishes: [{ kind: 'reminder', wanted: false }] } }),
  // It is the first change of each account.
  'PATCH /api/me': () => ({ body: { displayName: 'Moi', locale: 'de', version: 1 } }),
  'PUT /api/me/password': () => ({ body: { currentPassword: PASSWORD, password: PASSWORD } }),
  'POST /api/session': (world) => ({ body: { email: world.accounts.member.email, password: PASSWORD } }),
  // Who has one is told in its own spec: the codes there are depend on the moment.
  'GET /api/me/second-factor': nobody,
  'POST /api/me/second-factor': () => ({ body: { password: PASSWORD } }),
  'POST /api/me/second-factor/confirmation': async (world) => {
    // Whatever the row before has begun waits no longer.
    await world.write(({ manager }) => manager.createQueryBuilder().delete().from(SecondFactor).execute());
    return { body: { code: '123456' } };
  },
  'POST /api/me/second-factor/recovery-codes': () => ({ body: { password: PASSWORD, code: '123456' } }),
  'POST /api/me/second-factor/removal': () => ({ body: { password: PASSWORD, code: '123456' } }),
  'POST /api/accounts/:id/second-factor/removal': async (world) => {
    const { id } = await account(world);
    const confirmed = { sealedSecret: '', lastStep: 0, createdAt: FIXED_NOW, confirmedAt: FIXED_NOW };
    await world.write((ctx) => ctx.manager.insert(SecondFactor, { ...confirmed, accountId: id }));
    return { params: { id }, body: { reason: 'Téléphone perdu' } };
  },
  // Where a provider is set, it is walked through with that provider.
  'POST /api/session/oidc': () => ({ body: {} }),
  'GET /api/session/oidc/callback': () => ({ query: 'code=a&state=b' }),
  'POST /api/session/code': () => ({ body: { code: '123456' } }),
  'POST /api/session/second-factor': nobody,
  'POST /api/session/second-factor/confirmation': () => ({ body: { code: '123456' } }),
  'DELETE /api/session': nobody,
  'DELETE /api/sessions': nobody,
  'GET /api/me/sessions': nobody,
  // Nobody's: ending one's own is in the spec of sessions.
  'DELETE /api/me/sessions/:id': () => ({ params: { id: 'a'.repeat(64) } }),
  'DELETE /api/accounts/:id/sessions': async (world) => ({ params: { id: (await account(world)).id } }),
  'POST /api/password-resets': () => ({ body: { email: 'personne@nulle-part.example' } }),
  'POST /api/password-resets/redemptions': token('password-reset', {}),
  'POST /api/invitations/openings': async (world) => {
    const { id } = await account(world);
    return { body: { token: await world.write((ctx) => issueToken(ctx, 'invitation', id)) } };
  },
  'POST /api/invitations/redemptions': token('invitation', { displayName: 'Nouveau' }),
  'POST /api/first-administrator': token('first-administrator', {
    email: 'second@admin.example',
    displayName: 'Second',
  }),
  // Some homes tell how far chapter 6 is, for which there is a catalogue in every installation.
  'GET /api/home': async (world) => {
    await measureOf(world);
    return {};
  },
  'GET /api/search': () => ({ query: 'q=gare' }),
  'GET /api/broker': nobody,
  'GET /api/data-sources': nobody,
  'POST /api/messages': () => ({
    body: { senderName: 'Anne', senderEmail: 'anne@message.example', text: 'Bonjour' },
  }),
  'GET /health/live': nobody,
  'GET /health/ready': nobody,
};
