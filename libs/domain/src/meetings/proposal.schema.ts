import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, id, orNull, text, title, version } from '../shared/primitives';
import { agendaItemKinds } from './meeting.rules';

/** How many items one organisation may propose for one meeting. */
export const MOST_PROPOSALS = 10;

export const proposalStates = ['proposed', 'accepted', 'declined'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** An item that somebody who is invited proposes for the agenda of a meeting. */
export const proposalCreate = z.object({
  title,
  kind: choice(agendaItemKinds).default('discussion'),
  minutes: z.int().min(1).max(600).default(15),
  /** Why; it becomes the note of the item. */
  note: orNull(text(5000)).default(null),
});
export type ProposalCreate = z.output<typeof proposalCreate>;

/** What is said to a proposal; whoever declines one says why. */
export const proposalDecision = z
  .object({
    version,
    decision: choice(['accepted', 'declined']),
    word: orNull(text(500)).default(null),
  })
  .check(
    z.superRefine<{ decision: string; word: string | null }>(({ decision, word }, context) => {
      if (decision === 'declined' && word === null)
        context.addIssue({ code: 'custom', path: ['word'], params: { code: 'required' } });
    }),
  );
export type ProposalDecision = z.output<typeof proposalDecision>;

export const proposalListQuery = listQuery(
  ['createdAt', 'title'],
  { state: queryList(z.enum(proposalStates)) },
  'createdAt',
);
export type ProposalListQuery = z.output<typeof proposalListQuery>;

export const proposalRow = z.object({
  id,
  meetingId: id,
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  note: z.string().nullable(),
  state: z.enum(proposalStates),
  /** The word that came with the decision. */
  word: z.string().nullable(),
  decidedAt: instant.nullable(),
  authorLabel: z.string(),
  /** For which organisation; null when that was removed. */
  organisation: organisationLabel.nullable(),
  createdAt: instant,
  isDemo: z.boolean(),
  version,
  can: canSchema('decide', 'withdraw'),
});
export type ProposalRow = z.output<typeof proposalRow>;

/** That it was taken back. */
export const proposalWithdrawn = z.object({ id });

export const proposalPage = pageOf(proposalRow);
export type ProposalPage = z.output<typeof proposalPage>;
