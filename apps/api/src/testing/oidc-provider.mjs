// A provider of OpenID Connect in a process of its own, as another organisation runs one: the people in it are whoever the
// test says. It prints its address once it listens. Arguments: the address that it may lead back to, and a client's secret.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [redirectUri = '', clientSecret = ''] = process.argv.slice(2);

/** @typedef {{ sub: string, email: string, verified: boolean, amr?: string[], cancels?: boolean }} Person */

/** Who is at the keyboard. @type {Person} */
let present = { sub: 'nobody', email: 'nobody@provider.example', verified: true };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'zesumme',
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    clientAuthMethods: ['client_secret_basic'],
    pkce: { required: () => true },
    cookies: { keys: ['a key for a test'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: present.email, email_verified: present.verified }),
    }),
  });

  /** Shows no page: whoever is present signs in, or turns back. @type {import('node:http').RequestListener} */
  const interact = async (request, response) => {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (present.cancels) {
      const refusal = { error: 'access_denied', error_description: 'They turned back.' };
      return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    if (prompt.name === 'login') {
      const login = { accountId: present.sub, ...(present.amr ? { amr: present.amr } : {}) };
      return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email');
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
  };

  const handle = provider.callback();
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/present') {
      present = JSON.parse(searchParams.get('person') ?? '{}');
      return response.end();
    }
    if (pathname.startsWith('/interaction/')) return void interact(request, response);
    return handle(request, response);
  });
  process.stdout.write(`${issuer}\n`);
});
