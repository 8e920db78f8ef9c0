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
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    readonly address = '192.0.2.1',
  ) {}

  /** The secret in the session's cookie. */
  get token(): string | null {
    return this.kept(SESSION_COOKIE);
  }

  set token(secret: string | null) {
    if (secret) this.cookies.set(SESSION_COOKIE, secret);
    else this.cookies.delete(SESSION_COOKIE);
  }

  /** The same of the cookie between the password and the second factor. */
  get waiting(): string | null {
    return this.kept(WAITING_COOKIE);
  }

  /** What a cookie holds; nothing where there is none. */
  kept(name: string): string | null {
    return this.cookies.get(name) ?? null;
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, request: Request = {}): Promise<Page> {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const cookie = cookies ? { cookie: cookies } : {};
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { ...cookie, ...request.headers },
      ...(request.body ? { payload: request.body } : {}),
    });
    const set = [response.headers['set-cookie'] ?? []].flat();
    for (const each of set) this.keep(each);
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.payload,
      headers: response.headers,
      cookie: set.find((each) => each.startsWith(`${SESSION_COOKIE}=`)) ?? null,
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
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}
