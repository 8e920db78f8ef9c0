import type { participation as source } from '../fr/participation';

export const participation: typeof source = {
  title: 'Attestation of participation {year}',
  organisation: 'Organisation',
  year: 'Year',
  issuedOn: 'Issued on',
  lead: 'In {year}, {organisation} took part in {meetings, plural, =0 {no meeting} one {one meeting} other {# meetings}} and in {campaigns, plural, =0 {no campaign} one {one campaign} other {# campaigns}}, and completed {actions, plural, =0 {no action} one {one action} other {# actions}}, in {groups, plural, one {one working group} other {# working groups}} run by IMS Luxembourg.',
  nothing:
    'For {year}, neither attendance at a meeting nor a campaign nor a completed action is noted for {organisation}.',
  meetings: 'Meetings attended',
  noMeetings: 'No attendance at a meeting is noted for this year.',
  campaigns: 'Campaigns the organisation took part in',
  noCampaigns: 'No campaign is noted for this year.',
  actions: 'Actions completed',
  noActions: 'No completed action is noted for this year.',
  day: 'Day',
  meeting: 'Meeting',
  group: 'Working group',
  doneOn: 'Done on',
  action: 'Action',
  campaign: 'Campaign',
  period: 'Period',
  basis: 'What is attested',
  basisText:
    'IMS Luxembourg attests the above from its registers as they stood on {day}. A meeting counts when at least one person of the organisation was there, a campaign when the organisation is noted as taking part in it, an action when the organisation was responsible for it and it is done.',
  section: 'Participation by year',
  line: '{meetings, plural, =0 {no meeting attended} one {one meeting attended} other {# meetings attended}}, {campaigns, plural, =0 {no campaign} one {one campaign} other {# campaigns}}, {actions, plural, =0 {no action done} one {one action done} other {# actions done}}',
  download: 'Attestation (PDF)',
  downloadOf: 'Attestation {year} (PDF)',
  empty: 'The attestation will say that nothing is noted.',
};
