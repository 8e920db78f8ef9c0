import { type Page, type ProposalListQuery, type ProposalRow, canOf, meetingPolicy, yesIf } from '@zesumme/domain';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../../platform/database';
import type { StoredMeeting } from '../stored-meeting';
import { BacklogItem } from './backlog-item.entity';

const shown = [
  'id',
  'title',
  'kind',
  'minutes',
  'note',
  'state',
  'decisionNote',
  'decidedAt',
  'accountId',
  'contactId',
  'authorLabel',
  'organisationId',
  'createdAt',
  'isDemo',
  'version',
] as const;

type StoredRow = Pick<BacklogItem, (typeof shown)[number]> & {
  organisationName: string | null;
  organisationKind: Organisation['kind'];
  organisationIsDemo: boolean | number;
};

/** What was proposed for a meeting, as far as the reader may know of it: all, or what their organisation proposed. */
function selectProposals(ctx: Ctx, { meeting, ref }: StoredMeeting) {
  const proposals = ctx.manager
    .createQueryBuilder(BacklogItem, 'proposal')
    .leftJoin(Organisation, 'organisation', 'organisation.id = proposal.organisationId')
    .select(columns('proposal', shown))
    .addSelect([
      'organisation.name AS "organisationName"',
      'organisation.kind AS "organisationKind"',
      'organisation.isDemo AS "organisationIsDemo"',
    ])
    .where('proposal.meetingId = :meetingId AND proposal.state <> :waiting AND proposal.removedAt IS NULL', {
      meetingId: meeting.id,
      waiting: 'waiting',
    });
  if (meetingPolicy.create(ctx.actor, ref).allowed) return proposals;
  const own = ctx.actor.kind === 'account' ? ctx.actor.organisationId : null;
  return proposals.andWhere('proposal.organisationId = :own', { own: own ?? '' });
}

/** One page of what was proposed for a meeting, in two queries. */
export async function listProposals(
  ctx: Ctx,
  stored: StoredMeeting,
  query: ProposalListQuery,
): Promise<Page<ProposalRow>> {
  const proposals = selectProposals(ctx, stored);
  if (query.state !== undefined) proposals.andWhere('proposal.state IN (:...states)', { states: query.state });
  const { rows, ...page } = await pageRows<StoredRow>(proposals, query, {
    sorts: { createdAt: 'proposal.createdAt', title: 'proposal.searchText' },
    searchIn: 'proposal.searchText',
    tieBreak: 'proposal.id',
  });
  return { ...page, items: rows.map((row) => rowFor(ctx, stored, row)) };
}

/** One proposal as a row; nothing where the reader may not know of it. */
export async function proposalRow(ctx: Ctx, stored: StoredMeeting, id: string): Promise<ProposalRow | null> {
  const row = await selectProposals(ctx, stored).andWhere('proposal.id = :id', { id }).getRawOne<StoredRow>();
  return row ? rowFor(ctx, stored, row) : null;
}

function rowFor(ctx: Ctx, { meeting, ref }: StoredMeeting, stored: StoredRow): ProposalRow {
  const {
    accountId,
    contactId,
    decisionNote,
    organisationId,
    organisationName,
    organisationKind,
    organisationIsDemo,
    isDemo,
    state,
    ...row
  } = stored;
  return {
    ...row,
    meetingId: meeting.id,
    // Nothing but proposals is read here: see `selectProposals`.
    state: state as ProposalRow['state'],
    word: decisionNote,
    organisation:
      organisationId === null || organisationName === null
        ? null
        : {
            id: organisationId,
            name: organisationName,
            kind: organisationKind,
            isDemo: Boolean(organisationIsDemo),
          },
    isDemo: Boolean(isDemo),
    can: canOf({
      decide: decidable(ctx, ref, state),
      withdraw: meetingPolicy.withdrawProposal(ctx.actor, { accountId, contactId, state }),
    }),
  };
}

function decidable({ actor }: Ctx, ref: StoredMeeting['ref'], state: BacklogItem['state']) {
  const decision = meetingPolicy.decideProposal(actor, ref);
  return decision.allowed ? yesIf(state === 'proposed', 'state') : decision;
}
