export { MeetingNews } from './calendar/news';
export { listMeetings } from './meeting-list';
export { agendaOf } from './agenda';
export { invitationDetails } from './invited';
export { type RawMeetingRow, meetingRows, selectMeetings } from './meeting-rows';
export { meetingOutcomes, outcomeDetails } from './outcomes/outcome-rows';
export { MeetingsModule } from './meetings.module';
export { type StoredMeeting, findMeeting } from './stored-meeting';
export { onlyConcerned, onlyMine, onlyVisible } from './visible-meetings';
