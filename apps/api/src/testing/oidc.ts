import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Who is at the keyboard at the other provider. */
export interface Present {
  sub: string;
  email: string;
  verified?: boolean;
  amr?: string[];
  /** Whether they turn back instead of signing in. */
  cancels?: boolean;
}

/** A real provider of OpenID Connect, in a process of its own. */
export class TestOidc {
  issuer = '';
  private process: ChildProcess | null = null;

  constructor(readonly clientSecret = 'a secret of a test that is long enough') {}

  /** @param redirectUri where it may lead back to */
  async start(redirectUri: string): Promise<void> {
    const script = join(__dirname, 'oidc-provider.mjs');
    this.process = spawn(process.execPath, ['--no-warnings', script, redirectUri, this.clientSecret], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(this.process.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    this.issuer = line.toString().trim();
  }

  async stop(): Promise<void> {
    const running = this.process;
    this.process = null;
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill();
    await ended;
  }

  /** Goes where a browser would be sent, as this person, and comes back with the address that leads to the product. */
  async visit(url: string, person: Present): Promise<string> {
    const present = JSON.stringify({ verified: true, ...person });
    await fetch(`${this.issuer}/present?${new URLSearchParams({ person: present })}`);
    const cookies = new Map<string, string>();
    for (let address = url, steps = 0; steps < 10; steps += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (!location) throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
      address = new URL(location, address).href;
      if (!address.startsWith(this.issuer)) return address;
    }
    throw new Error('The provider leads nowhere.');
  }
}
