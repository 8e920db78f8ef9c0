import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server, which can be told to hold messages before or after it accepts them, and can be stopped. */
export class MailSink {
  /** What was accepted, in its order. @type {{ to: string, messageId: string, calendar: string, text: string }[]} */
  accepted = [];
  /** How many messages came whole, accepted or not. */
  offered = 0;
  /** Where the next messages are held: not at all, before they are accepted, or after that without saying so. */
  hold = /** @type {'no' | 'before' | 'after'} */ ('no');
  /** How many are being read. */
  reading = 0;
  port = 0;
  /** @type {SMTPServer | undefined} */
  server;

  /** @param {number} [port] */
  async start(port = this.port) {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 100,
      onData: (stream, { envelope }, done) => {
        /** @type {Buffer[]} */
        const chunks = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => void this.take(Buffer.concat(chunks), envelope.rcptTo, done));
      },
    });
    server.on('error', () => undefined);
    await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
    const address = server.server.address();
    this.port = typeof address === 'object' && address ? address.port : port;
    this.server = server;
    return this;
  }

  get url() {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop() {
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve(undefined)) : resolve(undefined)));
  }

  /** Each Message-ID with how often it was accepted. */
  get times() {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const { messageId } of this.accepted) times.set(messageId, (times.get(messageId) ?? 0) + 1);
    return times;
  }

  /**
   * @param {Buffer} message
   * @param {{ address: string }[]} recipients
   * @param {() => void} done
   */
  async take(message, recipients, done) {
    this.offered += 1;
    // Held for good: whoever sent it is ended meanwhile.
    if (this.hold === 'before') return;
    const isHeld = this.hold === 'after';
    this.reading += 1;
    const mail = await simpleParser(message);
    this.reading -= 1;
    const calendar =
      mail.attachments.find(({ contentType }) => contentType.includes('calendar'))?.content.toString() ?? '';
    for (const { address } of recipients) {
      this.accepted.push({ to: address, messageId: mail.messageId ?? '', calendar, text: mail.text ?? '' });
    }
    if (!isHeld) done();
  }
}
