import * as z from 'zod';
import { instant } from '../shared/day';
import { choice, email, id, name, text } from '../shared/primitives';

/** What a message to the project manager can be about. */
export const messageSubjects = ['working-group', 'meeting', 'action', 'practice-sheet', 'accessibility'] as const;
export type MessageSubject = (typeof messageSubjects)[number];

/** A message to the project manager; about a group it goes to whoever leads it. */
export const messageSend = z.object({
  senderName: name,
  senderEmail: email,
  subject: z
    .object({ type: choice(messageSubjects), id: id.nullable().default(null) })
    .nullable()
    .default(null),
  text: text(5000),
});
export type MessageSend = z.output<typeof messageSend>;

export const messageReceipt = z.object({ id, at: instant });
export type MessageReceipt = z.output<typeof messageReceipt>;
