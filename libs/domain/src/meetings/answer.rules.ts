export const answers = ['needs-action', 'accepted', 'tentative', 'declined'] as const;
export type Answer = (typeof answers)[number];

/** What somebody can answer; `needs-action` is what stands before an answer. */
export const givenAnswers = ['accepted', 'tentative', 'declined'] as const;

export const attendances = ['attended', 'excused', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

/**
 * The part of an invitation that is counted. Without a contact the organisation is invited as a whole; without an
 * organisation it is a guest's.
 */
export interface Counted {
  organisationId: string | null;
  contactId: string | null;
  answer: Answer;
  attendance: Attendance | null;
  id?: string;
  /** The invitation of whoever sends this one in their place: somebody without an organisation then comes for theirs. */
  delegatedFromId?: string | null;
}

/** Invitations counted by answer and by attendance. */
export interface Count {
  invited: number;
  accepted: number;
  tentative: number;
  declined: number;
  needsAction: number;
  attended: number;
  excused: number;
  absent: number;
}

/** Answers and attendance of a meeting, by organisation as well as by person. */
export interface Tally {
  organisations: Count;
  people: Count;
}

/** What an organisation answers and whether it was there, all of its invitations taken together. */
export interface OrganisationAnswer {
  organisationId: string;
  answer: Answer;
  attendance: Attendance | null;
}

/**
 * One answer for several: it comes if anybody accepted, perhaps if anybody may come, declines if everybody declined;
 * otherwise it has not answered.
 */
export function jointAnswer(given: readonly Answer[]): Answer {
  if (given.includes('accepted')) return 'accepted';
  if (given.includes('tentative')) return 'tentative';
  return given.length > 0 && given.every((answer) => answer === 'declined') ? 'declined' : 'needs-action';
}

/**
 * One attendance for several: attended if anybody was there, excused if anybody was excused, absent if everybody was;
 * null as long as that is not known.
 */
export function jointAttendance(seen: readonly (Attendance | null)[]): Attendance | null {
  if (seen.includes('attended')) return 'attended';
  if (seen.includes('excused')) return 'excused';
  return seen.length > 0 && seen.every((attendance) => attendance === 'absent') ? 'absent' : null;
}

/**
 * Each invited organisation once, in the order of its first invitation; guests come for none, unless somebody of an
 * organisation sends them in their place.
 */
export function answersByOrganisation(invitations: readonly Counted[]): OrganisationAnswer[] {
  const byOrganisation = new Map<string, Counted[]>();
  const byId = new Map(invitations.map((invitation) => [invitation.id, invitation]));
  for (const invitation of invitations) {
    const sender = invitation.delegatedFromId ? byId.get(invitation.delegatedFromId) : undefined;
    const organisationId = invitation.organisationId ?? sender?.organisationId ?? null;
    if (organisationId === null) continue;
    const own = byOrganisation.get(organisationId);
    if (own) own.push(invitation);
    else byOrganisation.set(organisationId, [invitation]);
  }
  return [...byOrganisation].map(([organisationId, own]) => ({
    organisationId,
    answer: jointAnswer(own.map(({ answer }) => answer)),
    attendance: jointAttendance(own.map(({ attendance }) => attendance)),
  }));
}

/** Counts the invitations of one meeting by organisation and by person. */
export function tallyOf(invitations: readonly Counted[]): Tally {
  return {
    organisations: countOf(answersByOrganisation(invitations)),
    people: countOf(invitations.filter(isPerson)),
  };
}

/** Whether somebody said that they come, and it is not noted yet whether they did. */
export const isExpected = ({ answer, attendance }: Pick<Counted, 'answer' | 'attendance'>): boolean =>
  answer === 'accepted' && attendance === null;

const isPerson = ({ organisationId, contactId }: Counted): boolean => contactId !== null || organisationId === null;

function countOf(rows: readonly { answer: Answer; attendance: Attendance | null }[]): Count {
  const answered = (answer: Answer): number => rows.filter((row) => row.answer === answer).length;
  const were = (attendance: Attendance): number => rows.filter((row) => row.attendance === attendance).length;
  return {
    invited: rows.length,
    accepted: answered('accepted'),
    tentative: answered('tentative'),
    declined: answered('declined'),
    needsAction: answered('needs-action'),
    attended: were('attended'),
    excused: were('excused'),
    absent: were('absent'),
  };
}
