import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { mailFolder } from './mailbox';

/** A real SMTP server for the time of the journeys: it accepts whatever it is sent, and keeps each message as a file. */
export default async function startMailServer(): Promise<() => Promise<void>> {
  mkdirSync(mailFolder(), { recursive: true });
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received += 1;
        const name = String(received).padStart(6, '0');
        writeFileSync(join(mailFolder(), `${name}.eml`), Buffer.concat(chunks));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(Number(process.env['JOURNEYS_SMTP_PORT']), '127.0.0.1', resolve));
  return () => new Promise((resolve) => server.close(resolve));
}
