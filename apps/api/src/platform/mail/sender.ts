import addressparser from 'nodemailer/lib/addressparser';

/** A mailbox with the name that is shown for it. */
export interface Sender {
  name: string;
  email: string;
}

/** The sender that MAIL_FROM names, such as `Zesumme <zesumme@example.org>`. */
export function senderOf(mailFrom: string): Sender {
  const [first] = addressparser(mailFrom, { flatten: true });
  const email = first?.address ?? mailFrom;
  return { name: first?.name || email, email };
}
