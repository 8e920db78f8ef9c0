import type { Catalogue } from '../fr';

export const digest: Catalogue['digest'] = {
  subject:
    '{of, select, commune {Chapter {chapter} of {commune}} other {Late actions}}: {count, plural, one {one point to follow up} other {# points to follow up}}',
  intro:
    '{of, select, commune {This wants to be looked at in chapter {chapter} of {commune} ({programme}).} other {These are the late actions that count for communes, in your groups and in the communes that let you read.}} This message comes once a week at most, and only when there is something to say.',
  heading: {
    certificate: 'The certificate ends within a year',
    evidence:
      '{count, plural, one {A piece of evidence is stale, or soon will be} other {# pieces of evidence are stale, or soon will be}}',
    notReviewed:
      '{count, plural, one {A measure has not been reviewed for a year} other {# measures have not been reviewed for a year}}',
    neverReviewed: '{count, plural, one {One measure was never reviewed} other {# measures were never reviewed}}',
    notAssessed: '{count, plural, one {One measure is not assessed yet} other {# measures are not assessed yet}}',
    late: '{count, plural, one {A late action} other {# late actions}}',
  },
  line: {
    certificate: 'level {title}, until {day}',
    evidence: '{title}, valid until {day}',
    notReviewed: '{title}, reviewed {day}',
    neverReviewed: '{title}, assessed since {day}',
    notAssessed: '{title}, chapter begun on {day}',
    late: '{title}, due {day}',
  },
  more: '{count, plural, one {and one more} other {and # more}}',
  openChapter: 'Open the chapter',
  openActions: 'See the late actions',
};
