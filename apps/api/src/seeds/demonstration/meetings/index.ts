import { AgendaItem } from '../../../meetings/agenda-item.entity';
import { Invitation } from '../../../meetings/invitation.entity';
import { Meeting } from '../../../meetings/meeting.entity';
import type { Ctx } from '../../../platform/database';
import { insertAll } from '../../rows';
import type { Calendar } from '../calendar';
import { clocheDOr } from './cloche-d-or';
import { corporateGardens } from './corporate-gardens';
import { kirchberg } from './kirchberg';
import type { PlannedMeeting } from './plan';
import { agendaRows, invitationRows, meetingRow } from './rows';
import { zoneBeispill } from './zone-beispill';

export type { PlannedMeeting } from './plan';
export { agendaItemId, daysOf, isHeld, meetingId } from './rows';

/** Every meeting of the demonstration. */
export const plannedMeetings: readonly PlannedMeeting[] = [
  ...clocheDOr,
  ...kirchberg,
  ...corporateGardens,
  ...zoneBeispill,
];

/** The meetings with their agendas, invitations, answers and attendance. */
export async function loadMeetings(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Meeting,
    plannedMeetings.map((meeting) => meetingRow(calendar, meeting)),
  );
  await insertAll(
    ctx,
    AgendaItem,
    plannedMeetings.flatMap((meeting) => agendaRows(calendar, meeting)),
  );
  await insertAll(
    ctx,
    Invitation,
    plannedMeetings.flatMap((meeting) => invitationRows(calendar, meeting)),
  );
}
