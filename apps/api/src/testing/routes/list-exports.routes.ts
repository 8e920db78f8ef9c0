import { measureOf } from './chapter-6.routes';
import { evidenceMarks, evidenceShownRequests } from './evidence.routes';
import { peopleMarks, peopleShownRequests } from './people.routes';
import { successionMarks, successionShownRequests } from './successions.routes';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": a file holds what its list shows to the same reader, and nothing more.

export const exportTable = `
                                                      visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/meetings/export                                  200    200     200      200     200           200     200           200  200        200           200
GET /api/meetings/:id/invitations/export (public)         200    200     200      200     200           200     200           200  200        200           200
GET /api/meetings/:id/invitations/export (not public)     404    200     200      404     200           404     404           404  200        200           200
GET /api/actions/export                                   200    200     200      200     200           200     200           200  200        200           200
GET /api/working-groups/export                            200    200     200      200     200           200     200           200  200        200           200
GET /api/working-groups/:id/memberships/export            401    200     200      403     200           403     403           403  200        200           200
GET /api/announcements/export                             401    200     200      200     200           200     403           403  200        200           200
GET /api/practice-sheets/export                           200    200     200      200     200           200     200           200  200        200           200
GET /api/zones/export                                     200    200     200      200     200           200     200           200  200        200           200
GET /api/organisations/:id/log/export                     401    403     403      403     403           403     403           403  200        200           200
GET /api/quiet/organisations/export                       401    403     403      403     403           403     403           403  200        200           200
GET /api/quiet/groups/export                              401    403     403      403     403           403     403           403  200        200           200
GET /api/evidence/export                                  401    403     403      403     200           200     200           200  200        200           200
GET /api/chapter-6/communes/export                        200    200     200      200     200           200     200           200  200        200           200
GET /api/successions/export                               401    200     200      200     200           200     403           403  200        200           200
GET /api/working-groups/:id/backlog/export                401    403     403      403     403           403     403           403  200        200           200
GET /api/announcements/:id/recipients/export              401    403     403      403     403           403     403           403  200        403           200
GET /api/accounts/export                                  401    403     403      403     403           403     403           403  403        403           200
GET /api/themes/export                                    200    200     200      200     200           200     200           200  200        200           200
`;

const plain = written();
/** What the list itself is asked for in another table. */
function asked(requests: Requests, name: string): Requests[string] {
  const request = requests[name];
  if (!request) throw new Error(`There is no such request: ${name}`);
  return request;
}
const meeting = (over: Parameters<World['meeting']>[0] = {}): Requests[string] =>
  written(async (world) => ({ params: { id: await world.meeting(over) } }));

export const exportRequests: Requests = {
  'GET /api/meetings/export': plain,
  'GET /api/meetings/:id/invitations/export (public)': meeting({ isPublic: true }),
  'GET /api/meetings/:id/invitations/export (not public)': meeting(),
  'GET /api/actions/export': plain,
  'GET /api/working-groups/export': plain,
  'GET /api/working-groups/:id/memberships/export': written(async (world) => ({
    params: { id: await world.group() },
  })),
  'GET /api/announcements/export': plain,
  'GET /api/practice-sheets/export': plain,
  'GET /api/zones/export': plain,
  'GET /api/organisations/:id/log/export': written((world) => ({ params: { id: world.organisations.member } })),
  'GET /api/quiet/organisations/export': plain,
  'GET /api/quiet/groups/export': plain,
  'GET /api/evidence/export': plain,
  'GET /api/chapter-6/communes/export': written(async (world) => {
    await measureOf(world);
    return {};
  }),
  'GET /api/successions/export': plain,
  'GET /api/working-groups/:id/backlog/export': written(async (world) => ({ params: { id: await world.group() } })),
  'GET /api/announcements/:id/recipients/export': written(async (world) => {
    const groupId = await world.group();
    const sent = { state: 'sent', sentAt: '2026-11-20T10:00:00.000Z' } as const;
    return { params: { id: (await world.given((given) => given.announcement({ groupId, ...sent }))).id } };
  }),
  'GET /api/accounts/export': plain,
  'GET /api/themes/export': plain,
};

export const exportShownTable = `
                                                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/meetings/export (an inner meeting)                                     -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings/export (a draft)                                              -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/meetings/:id/invitations/export (answers by organisation)              -    yes     yes        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id/invitations/export (the reason of a refusal)              -      -       -        -       -             -       -             -  yes          -           yes
GET /api/working-groups/export (a hidden group)                                 -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/announcements/export (an announcement that is written)                 -      -       -        -       -             -       -             -  yes          -           yes
GET /api/practice-sheets/export (a sheet that is written)                       -    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/organisations/:id/log/export (an entry)                                -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/evidence/export (of a commune that agreed)                             -      -       -        -     yes             -     yes             -  yes        yes           yes
GET /api/evidence/export (of a closed commune)                                  -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/successions/export (who is named)                                      -    yes       -        -       -             -       -             -  yes          -           yes
`;

export const exportMarks = {
  'an entry': peopleMarks['an entry'],
  'of a commune that agreed': evidenceMarks['of a commune that agreed'],
  'of a closed commune': evidenceMarks['of a closed commune'],
  'who is named': successionMarks['who is named'],
  'an inner meeting': 'REUNION-INTERNE',
  'a draft': 'REUNION-BROUILLON',
  'answers by organisation': 'Ne vient pas',
  'the reason of a refusal': 'RAISON-DE-REFUS',
  'a hidden group': 'GROUPE-CACHE',
  'an announcement that is written': 'ANNONCE-BROUILLON',
  'a sheet that is written': 'FICHE-BROUILLON',
};

const listed = (over: Parameters<World['meeting']>[0]): Requests[string] =>
  written(async (world) => {
    const groupId = await world.group();
    await world.meeting({ groupId, ...over });
    return { query: `groupId=${groupId}` };
  });

export const exportShownRequests: Requests = {
  'GET /api/meetings/export (an inner meeting)': listed({ title: 'REUNION-INTERNE' }),
  'GET /api/meetings/export (a draft)': listed({ title: 'REUNION-BROUILLON', state: 'draft' }),
  'GET /api/meetings/:id/invitations/export (answers by organisation)': meeting({ isPublic: true }),
  'GET /api/meetings/:id/invitations/export (the reason of a refusal)': meeting({ isPublic: true }),
  'GET /api/working-groups/export (a hidden group)': written(async (world) => {
    await world.group({ publishedAt: null, name: 'GROUPE-CACHE' });
    return {};
  }),
  'GET /api/announcements/export (an announcement that is written)': written(async (world) => {
    const groupId = await world.group();
    await world.given((given) => given.announcement({ groupId, title: 'ANNONCE-BROUILLON' }));
    return { query: `groupId=${groupId}` };
  }),
  'GET /api/practice-sheets/export (a sheet that is written)': written(async (world) => {
    await world.given((given) => given.practiceSheet({ title: 'FICHE-BROUILLON' }));
    return {};
  }),
  'GET /api/organisations/:id/log/export (an entry)': written(
    asked(peopleShownRequests, 'GET /api/organisations/:id/log (an entry)'),
  ),
  'GET /api/evidence/export (of a commune that agreed)': written(
    asked(evidenceShownRequests, 'GET /api/evidence (of a commune that agreed)'),
  ),
  'GET /api/evidence/export (of a closed commune)': written(
    asked(evidenceShownRequests, 'GET /api/evidence (of a closed commune)'),
  ),
  'GET /api/successions/export (who is named)': written(
    asked(successionShownRequests, 'GET /api/successions (who is named)'),
  ),
};
