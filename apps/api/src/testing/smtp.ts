import { SMTPServer } from 'smtp-server';

/** A real SMTP server for a test: it counts what it takes, and refuses whom it is told to. */
export class TestSmtp {
  readonly received: { to: string; at: number; message: string }[] = [];
  /** Addresses that are refused for good. */
  readonly unknown = new Set<string>();
  /** How many connections were open at once, at most. */
  mostConnections = 0;
  private connections = 0;

  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_, done) => {
      this.connections += 1;
      this.mostConnections = Math.max(this.mostConnections, this.connections);
      done();
    },
    onClose: () => {
      this.connections -= 1;
    },
    onRcptTo: ({ address }, _, done) => {
      const error = Object.assign(new Error('No such mailbox here'), { responseCode: 550 });
      done(this.unknown.has(address) ? error : undefined);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const message = Buffer.concat(chunks).toString('utf8');
        for (const { address } of envelope.rcptTo) this.received.push({ to: address, at: Date.now(), message });
        done();
      });
    },
  });

  /** Starts listening on a free port. Answers the address for `SMTP_URL`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
