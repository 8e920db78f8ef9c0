import { Injectable, Logger } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { OtherSignInProblem } from './problem';
import { isByTwoFactors } from './two-factors';

const SECOND = 1_000;
/** How long what the provider says about itself is believed. */
const KNOWN_FOR = 3_600 * SECOND;
/** Seconds that it may take to answer. */
const PATIENCE = 10;
const SERVER_ERROR = 500;

/** Where the provider sends people back to; it has to be told this address. */
export const CALLBACK_PATH = '/api/session/oidc/callback';

/** What has to come back with somebody who was sent to the provider. */
export interface Errand {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider says it is. */
export interface OtherIdentity {
  issuer: string;
  subject: string;
  email: string | null;
  isVerified: boolean;
  /** Whether the provider has asked for more than a password. */
  isByTwoFactors: boolean;
}

type Claims = Record<string, unknown>;

/** The other provider that people may sign in with, where one is set. Source: OpenID Connect Core 1.0, 3.1, with PKCE. */
@Injectable()
export class OidcProvider {
  private readonly logger = new Logger('OpenID Connect');
  private known: { at: number; configuration: Promise<Configuration> } | null = null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** As people know it; null where there is none. */
  get name(): string | null {
    return this.config.oidc?.name ?? null;
  }

  /**
   * Where to send somebody, and what has to come back with them.
   *
   * @param requestId for the log
   * @throws OtherSignInProblem
   */
  async send(requestId?: string): Promise<{ url: string; errand: Errand }> {
    const client = await import('openid-client');
    const configuration = await this.discovered(requestId);
    const errand = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.config.publicUrl}${CALLBACK_PATH}`,
      scope: 'openid email',
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, errand };
  }

  /**
   * Redeems what the provider sent along.
   *
   * @param query as it stands in the address that the provider sent somebody back to
   * @param requestId for the log
   * @throws OtherSignInProblem
   */
  async receive(query: string, { state, nonce, verifier }: Errand, requestId?: string): Promise<OtherIdentity> {
    const client = await import('openid-client');
    const configuration = await this.discovered(requestId);
    const address = new URL(`${this.config.publicUrl}${CALLBACK_PATH}${query}`);
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims: (Claims & { sub: string; iss: string }) | undefined = tokens.claims();
      if (!claims) throw new OtherSignInProblem('oidc-refused');
      // Many providers tell the address only when they are asked for it.
      const told: Claims =
        'email' in claims ? claims : await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof told['email'] === 'string' ? told['email'] : null,
        isVerified: told['email_verified'] === true,
        isByTwoFactors: isByTwoFactors(claims),
      };
    } catch (error) {
      throw this.told(error, requestId);
    }
  }

  private async discovered(requestId?: string): Promise<Configuration> {
    const now = this.clock.now().getTime();
    if (!this.known || now - this.known.at > KNOWN_FOR) this.known = { at: now, configuration: this.discover() };
    const { configuration } = this.known;
    try {
      return await configuration;
    } catch (error) {
      // It is asked again the next time.
      this.known = null;
      this.note(error, requestId);
      throw new OtherSignInProblem('oidc-unreachable');
    }
  }

  private async discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { oidc } = this.config;
    if (!oidc) throw new Error('No provider is set.');
    const { issuer, clientId, clientSecret } = oidc;
    const isInsecure = issuer.protocol === 'http:';
    const found = await client.discovery(issuer, clientId, undefined, client.None(), {
      timeout: PATIENCE,
      execute: isInsecure ? [client.allowInsecureRequests] : [],
    });
    const metadata = found.serverMetadata();
    const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const byForm = methods.includes('client_secret_post');
    const authentication = byForm ? client.ClientSecretPost : client.ClientSecretBasic;
    const configuration = new client.Configuration(
      metadata,
      clientId,
      undefined,
      clientSecret === null ? client.None() : authentication(clientSecret),
    );
    configuration.timeout = PATIENCE;
    if (isInsecure) client.allowInsecureRequests(configuration);
    // The line to the provider is not all that vouches for it: its signature is looked at as well.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  private told(error: unknown, requestId?: string): OtherSignInProblem {
    if (error instanceof OtherSignInProblem) return error;
    const { error: code } = error as { error?: unknown };
    if (code === 'access_denied') return new OtherSignInProblem('oidc-cancelled');
    this.note(error, requestId);
    return new OtherSignInProblem(isOfTheLine(error) ? 'oidc-unreachable' : 'oidc-refused');
  }

  /** Without what was sent or answered: tokens may be in it. */
  private note(error: unknown, requestId?: string): void {
    const { name, code, error: answered } = error as { name?: string; code?: string; error?: string };
    const msg = ['The provider did not let somebody in:', name, code, answered].filter(Boolean).join(' ');
    this.logger.warn({ msg, ...(requestId ? { req: { id: requestId } } : {}) });
  }
}

interface Failure {
  name?: string;
  code?: string;
  status?: number;
  cause?: Failure;
}

/** Whether the provider could not be asked, or fell over; what it refused is another matter. */
function isOfTheLine(error: unknown): boolean {
  const failure = error as Failure;
  return [failure, failure.cause].some(
    (each) => each?.name === 'TypeError' || each?.code === 'OAUTH_TIMEOUT' || (each?.status ?? 0) >= SERVER_ERROR,
  );
}
