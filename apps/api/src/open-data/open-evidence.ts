import {
  type EvidenceKind,
  type MeetingRef,
  actionPart,
  meetingPolicy,
  practiceSheetPolicy,
  sourcedKinds,
  visitor,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import type { Ctx } from '../platform/database';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

interface Row {
  id: string;
  kind: EvidenceKind;
  title: string;
  meetingId: string | null;
  meetingState: MeetingRef['state'];
  isPublic: boolean | number;
  isUnannounced: boolean | number;
  actionId: string | null;
  groupId: string | null;
  publishedAt: string | null;
  archivedAt: string | null;
  practiceSheetId: string | null;
  sheetPublishedAt: string | null;
  sheetArchivedAt: string | null;
}

/**
 * Ids of those of the commune's pieces of evidence that may be named to everybody: documents and links that were given their
 * titles, and what comes from a meeting, an action or a practice sheet that everybody may read now. A snapshot may keep a piece
 * under the title of another source; it is then not named, nor is one that nothing is known of any more.
 */
export async function openEvidence(
  ctx: Ctx,
  communeCode: string,
  pieces: readonly { id: string; title: string }[],
): Promise<Set<string>> {
  const rows = await ctx.manager
    .createQueryBuilder(Evidence, 'evidence')
    .leftJoin(Meeting, 'meeting', 'meeting.id = evidence.meetingId')
    .leftJoin(Action, 'action', 'action.id = evidence.actionId')
    .leftJoin(PracticeSheet, 'sheet', 'sheet.id = evidence.practiceSheetId')
    .leftJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = COALESCE(meeting.groupId, action.groupId)')
    .select('evidence.id', 'id')
    .addSelect('evidence.kind', 'kind')
    .addSelect('evidence.title', 'title')
    .addSelect('evidence.meetingId', 'meetingId')
    .addSelect('evidence.actionId', 'actionId')
    .addSelect('evidence.practiceSheetId', 'practiceSheetId')
    .addSelect('meeting.state', 'meetingState')
    .addSelect('meeting.isPublic', 'isPublic')
    .addSelect('meeting.isUnannounced', 'isUnannounced')
    .addSelect('sheet.publishedAt', 'sheetPublishedAt')
    .addSelect('sheet.archivedAt', 'sheetArchivedAt')
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.publishedAt', 'publishedAt')
    .addSelect('workingGroup.archivedAt', 'archivedAt')
    .where('evidence.communeCode = :communeCode', { communeCode })
    .getRawMany<Row>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isNamed = ({ id, title }: { id: string; title: string }): boolean => {
    const row = byId.get(id);
    return row !== undefined && isOpen(row) && (!isSourced(row) || row.title === title);
  };
  return new Set(pieces.filter(isNamed).map(({ id }) => id));
}

const isSourced = ({ kind }: Row): boolean => (sourcedKinds as readonly EvidenceKind[]).includes(kind);

/** As the policies of the records themselves decide it for somebody who is not signed in. */
function isOpen(row: Row): boolean {
  const group = {
    groupId: row.groupId ?? '',
    groupPublished: row.publishedAt !== null && row.archivedAt === null,
  };
  const meeting = {
    ...group,
    state: row.meetingState,
    public: Boolean(row.isPublic),
    unannounced: Boolean(row.isUnannounced),
    invitations: [],
  };
  const action = { ...group, communeCodes: [], responsibleOrganisationIds: [] };
  const sheet = { published: row.sheetPublishedAt !== null, archived: row.sheetArchivedAt !== null };
  switch (row.kind) {
    case 'meeting':
      return row.meetingId !== null && meetingPolicy.read(visitor, meeting).allowed;
    case 'action':
      return row.actionId !== null && actionPart(visitor, action) !== 'none';
    case 'practice':
      return row.practiceSheetId !== null && practiceSheetPolicy.read(visitor, sheet).allowed;
    // A campaign is of the inner part of its groups.
    case 'campaign':
      return false;
    default:
      return true;
  }
}
