import type { InvitationDetail, MeetingDetail } from '@zesumme/domain';
import { Links } from '../platform/links';
import { LinkReader, linkTo } from './link-reader';
import { meetingScene, sceneMeeting } from './meeting-scene';
import type { TestApp } from './test-app';

/** A group whose members are invited to meetings, and open the links in their mails. */
export async function linkScene(app: TestApp) {
  const here = await meetingScene(app);
  const first = String(here.accounts.first.contactId);
  const asLead = async (id: string): Promise<MeetingDetail> => (await here.as.lead.get(`/api/meetings/${id}`)).body;
  return {
    ...here,
    /** The contact of the first member who is invited. */
    first,
    /** A meeting with one of those invited on its page. */
    opened: async (over: object = {}, holder = first) => {
      const meeting = await sceneMeeting(app, here, over);
      const token = await linkTo(app, meeting.id, holder);
      const reader = new LinkReader(app);
      const sheet = await reader.follow(token);
      return { meeting, token, reader, sheet };
    },
    asLead,
    ownOf: async (id: string): Promise<InvitationDetail> =>
      (await asLead(id)).invitations.find(({ contact }) => contact?.id === first) as InvitationDetail,
    /** A form of the page of a link, as it would have been on a page without one. */
    formOf: ({ at }: LinkReader): Promise<string> =>
      app.write(async (ctx) => app.app.get(Links).formToken(ctx, { id: String(at.split(/[/?]/)[2]) })),
  };
}

/** What a reader sees of a page, without markup. */
export const words = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
