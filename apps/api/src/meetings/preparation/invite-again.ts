import { In, IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { invalidField } from '../../platform/errors';
import { Invitation } from '../invitation.entity';
import { newInvitation } from '../invitations.service';
import { Meeting } from '../meeting.entity';
import { currentRelations } from '../whom-to-invite';

/**
 * Invites to a draft whoever was invited to an earlier meeting of its group, in the same way: without those who have left
 * since, or who came without being invited or in somebody's place. Nobody is told of it.
 *
 * @throws DomainError 422 on a meeting that is not of the group
 */
export async function inviteAgain(
  ctx: Ctx,
  draft: { id: string; groupId: string },
  earlierMeetingId: string,
): Promise<void> {
  const isOfGroup = await ctx.manager.existsBy(Meeting, { id: earlierMeetingId, groupId: draft.groupId });
  if (!isOfGroup) throw invalidField('inviteAsMeetingId', 'invalid-choice');
  const before = await ctx.manager.findBy(Invitation, { meetingId: earlierMeetingId, delegatedFromId: IsNull() });
  const speaking = new Set(
    (await currentRelations(ctx, present(before.map(({ contactId }) => contactId)))).map(
      ({ contactId, organisationId }) => `${contactId} ${organisationId}`,
    ),
  );
  const organisationIds = present(before.map(({ organisationId }) => organisationId));
  const active = new Set(
    (organisationIds.length > 0
      ? await ctx.manager.findBy(Organisation, { id: In(organisationIds), archivedAt: IsNull() })
      : []
    ).map(({ id }) => id),
  );
  const again = before.filter(({ organisationId, contactId, guestEmail }) => {
    // Whoever walked in has no address, and cannot be invited.
    if (organisationId === null) return guestEmail !== null;
    return active.has(organisationId) && (contactId === null || speaking.has(`${contactId} ${organisationId}`));
  });
  await ctx.insert(
    Invitation,
    again.map(
      ({ organisationId, contactId, guestName, guestEmail, guestOrganisation, guestLocale, required, isHost }) => ({
        ...newInvitation(draft.id, { organisationId, contactId }, { required, host: isHost }),
        guestName,
        guestEmail,
        guestOrganisation,
        guestLocale,
      }),
    ),
  );
}

const present = (ids: (string | null)[]): string[] => [...new Set(ids)].flatMap((id) => id ?? []);
