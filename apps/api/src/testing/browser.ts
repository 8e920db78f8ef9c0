import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WAITING_COOKIE } from '../identity/session-cookie';
import { SESSION_COOKIE } from '../identity/sessions';

/** What came back, as a browser sees it. */
export interface Page {
  status: number;
  body: ReturnType<typeof JSON.parse>;
  headers: Record<string, string | string[] | number | undefined>;
  /** The attributes of the session's cookie, when one was set. */
  cookie: string | null;
}

interface Request {
  body?: object;
  headers?: Record<string, string>;
}

/** Keeps the session's cookie as a browser does, and sends it with every request. */
export class Browser {
  /** The secret in the cookie. */
  token: string | null = null;
  /** The same of the cookie between the password and the second factor. */
  waiting: string | null = null;

  constructor(
    private readonly app: NestFastifyApplication,
    readonly address = '192.0.2.1',
  ) {}

  async send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, request: Request = {}): Promise<Page> {
    const kept = Object.entries({ [SESSION_COOKIE]: this.token, [WAITING_COOKIE]: this.waiting });
    const cookies = kept.flatMap(([name, value]) => (value ? `${name}=${value}` : [])).join('; ');
    const cookie = cookies ? { cookie: cookies } : {};
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { ...cookie, ...request.headers },
      ...(request.body ? { payload: request.body } : {}),
    });
    const setOf = (name: string): string | undefined =>
      [response.headers['set-cookie'] ?? []].flat().find((each) => each.startsWith(`${name}=`));
    const [set, waiting] = [setOf(SESSION_COOKIE), setOf(WAITING_COOKIE)];
    if (set) this.token = valueIn(set);
    if (waiting) this.waiting = valueIn(waiting);
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.payload,
      headers: response.headers,
      cookie: set ?? null,
    };
  }

  signIn(email: string, password: string): Promise<Page> {
    return this.send('POST', '/api/session', { body: { email, password } });
  }

  /** The account the session is for, or nothing. */
  async whoAmI(): Promise<string | null> {
    const { body } = await this.send('GET', '/api/me');
    return body.actor.kind === 'account' ? body.actor.accountId : null;
  }

  /** The same browser on another connection, or another browser with the same cookie. */
  copy(address = this.address): Browser {
    const other = new Browser(this.app, address);
    other.token = this.token;
    other.waiting = this.waiting;
    return other;
  }
}

/** What stands in a cookie; nothing when it is taken back. */
const valueIn = (cookie: string): string | null => /=([^;]*)/.exec(cookie)?.[1] || null;
