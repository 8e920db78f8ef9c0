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
`;

const plain = written();
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
`;

export const exportMarks = {
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
};
