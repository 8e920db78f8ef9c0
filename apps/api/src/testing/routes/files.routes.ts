import { aPdf, fileForm } from '../sample-files';
import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": documents are read as the record is that they belong to.

export const fileTable = `
                                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/files (of a group)                             403    200     200      403     200           403     403           403  200        200           200
GET /api/files (of a public meeting)                    200    200     200      200     200           200     200           200  200        200           200
GET /api/files (of an inner meeting)                    404    200     200      404     200           404     404           404  200        200           200
GET /api/files (of a draft)                             404    404     404      404     404           404     404           404  200        200           200
GET /api/files (of an agenda item)                      404    200     200      404     200           404     404           404  200        200           200
GET /api/files/agenda (of an inner meeting)             404    200     200      404     200           404     404           404  200        200           200
GET /api/files/agenda (of a public meeting)             200    200     200      200     200           200     200           200  200        200           200
GET /api/files (of an action)                           403    200     200      403     200           403     200           403  200        200           200
GET /api/files (of an assessment)                       404    404     404      404     200           404     200           404  404        404           200
GET /api/files (of an assessment, agreed)               404    404     404      404     200           404     200           404  200        200           200
GET /api/files (of an assessment, published)            403    403     403      403     200           403     200           403  403        403           200
POST /api/files (of a group)                            401    403     403      403     403           403     403           403  201        403           201
POST /api/files (of an inner meeting)                   401    403     403      404     403           404     403           403  201        403           201
POST /api/files (of an agenda item)                     401    403     403      404     403           404     403           403  201        403           201
POST /api/files (of an action)                          401    201     403      403     403           403     403           403  201        403           201
POST /api/files (of an assessment)                      401    404     404      404     201           404     403           403  404        404           201
POST /api/files (of an assessment, agreed)              401    404     404      404     201           404     403           403  403        403           201
POST /api/files (of evidence, agreed)                   401    404     404      404     201           404     403           403  403        403           201
POST /api/files/links                                   401    403     403      404     403           404     403           403  201        403           201
GET /api/files/:id/content (of a group)                 404    200     200      404     200           404     404           404  200        200           200
GET /api/files/:id/content (of a public meeting)        200    200     200      200     200           200     200           200  200        200           200
GET /api/files/:id/content (of an inner meeting)        404    200     200      404     200           404     404           404  200        200           200
GET /api/files/:id/content (of a draft)                 404    404     404      404     404           404     404           404  200        200           200
GET /api/files/:id/content (of an action)               404    200     200      404     200           404     200           404  200        200           200
GET /api/files/:id/content (of an assessment)           404    404     404      404     200           404     200           404  404        404           200
GET /api/files/:id/content (of evidence)                404    404     404      404     200           404     200           404  404        404           200
GET /api/files/:id/content (of evidence, agreed)        404    404     404      404     200           404     200           404  200        200           200
GET /api/files/:id/preview (of an inner meeting)        404    200     200      404     200           404     404           404  200        200           200
DELETE /api/files/:id (of a group)                      401    403     403      404     403           404     403           403  200        403           200
DELETE /api/files/:id (of an inner meeting)             401    403     403      404     403           404     403           403  200        403           200
DELETE /api/files/:id (of an action)                    401    403     403      404     403           404     403           403  200        403           200
DELETE /api/files/:id (of an assessment)                401    404     404      404     200           404     403           403  404        404           200
POST /api/files/:id/restore (of an inner meeting)       401    403     403      404     403           404     403           403  200        403           200
GET /api/files/:id/content (a picture, without consent) 404    200     200      200     200           200     200           200  200        200           200
GET /api/files/:id/content (a picture, with consent)    200    200     200      200     200           200     200           200  200        200           200
GET /api/files (of a published sheet)                   200    200     200      200     200           200     200           200  200        200           200
GET /api/files (of a sheet that is a draft)             404    200     200      200     200           200     200           200  200        200           200
POST /api/files (of a sheet)                            401    403     403      403     403           403     403           403  201        201           201
DELETE /api/files/:id (of a sheet)                      401    403     403      403     403           403     403           403  200        200           200
GET /api/files/:id/content (of a published sheet)       200    200     200      200     200           200     200           200  200        200           200
GET /api/files/:id/content (of a sheet that is a draft) 404    200     200      200     200           200     200           200  200        200           200
GET /api/files/:id/content (a photo of a sheet, without consent) 404 200 200    200     200           200     200           200  200        200           200
GET /api/files/:id/content (a photo of a sheet, with consent) 200 200  200      200     200           200     200           200  200        200           200
GET /api/files (of an offer for a shared service)       404    200     200      404     404           404     404           404  200        200           200
POST /api/files (of an offer for a shared service)      401    403     403      404     404           404     403           403  201        403           201
GET /api/files/:id/content (of an offer)                404    200     200      404     404           404     404           404  200        200           200
DELETE /api/files/:id (of an offer)                     401    403     403      404     404           404     403           403  200        403           200
GET /api/files/:id/consents                             401    403     403      403     403           403     403           403  200        403           200
POST /api/files/:id/consents                            401    403     403      403     403           403     403           403  201        403           201
POST /api/files/:id/consents/:consentId/withdrawal      401    403     403      403     403           403     403           403  200        403           200
`;

type Make = (world: World) => Promise<{ subject: string; subjectId: string }>;

const ofGroup: Make = async (world) => ({ subject: 'group', subjectId: await world.group() });
const ofMeeting =
  (over: Parameters<World['meeting']>[0] = {}): Make =>
  async (world) => ({ subject: 'meeting', subjectId: await world.meeting(over) });
const ofItem: Make = async (world) => {
  const id = await world.meeting({ agenda: [{ title: 'Budget' }] });
  const [item] = await world.write((ctx) => ctx.manager.query(`SELECT id FROM agenda_item WHERE meeting_id = '${id}'`));
  return { subject: 'agenda-item', subjectId: item.id };
};
const ofAgenda =
  (over: Parameters<World['meeting']>[0] = {}): Requests[string] =>
  async (world) => ({ query: `meetingId=${await world.meeting(over)}` });
const ofAction: Make = async (world) => ({ subject: 'action', subjectId: await world.action() });
const ofAssessment =
  (settings: Parameters<World['settings']>[0] = {}): Make =>
  async (world) => {
    const communeCode = await world.settings(settings);
    const measureId = await measureOf(world);
    const { id } = await world.given((given) => given.assessment({ communeCode, measureId }));
    return { subject: 'assessment', subjectId: id };
  };

const ofSheet =
  (publishedAt: string | null = '2026-01-01T10:00:00.000Z'): Make =>
  async (world) => ({
    subject: 'practice-sheet',
    subjectId: (await world.given((given) => given.practiceSheet({ publishedAt }))).id,
  });

const ofEvidence =
  (settings: Parameters<World['settings']>[0] = {}): Make =>
  async (world) => {
    const communeCode = await world.settings(settings);
    const measureId = await measureOf(world);
    const { id } = await world.given((given) => given.evidence({ communeCode, measureId, kind: 'file' }));
    return { subject: 'evidence', subjectId: id };
  };

/** An offer for a service of a group in which the member and the partner take part. */
const ofOffer: Make = async (world) => {
  const groupId = await world.group();
  const { id: serviceId } = await world.given((given) => given.sharedService({ groupId, phase: 'offers' }));
  const { id } = await world.given((given) => given.serviceOffer({ serviceId }));
  return { subject: 'service-offer', subjectId: id };
};

const addressed = (target: { subject: string; subjectId: string }): string => new URLSearchParams(target).toString();

const list =
  (make: Make): Requests[string] =>
  async (world) => ({ query: addressed(await make(world)) });
let count = 0;
const pdf = (): FormData => {
  count += 1;
  return fileForm(aPdf(`Plan ${count}`), 'Plan.pdf');
};
/** A form is sent as it is, with its own content type. */
const send =
  (make: Make): Requests[string] =>
  async (world) => ({ query: addressed(await make(world)), body: pdf() });

async function added(world: World, make: Make, form = pdf()): Promise<string> {
  const { text, status } = await world.send(
    'administrator',
    'POST',
    `/api/files?${addressed(await make(world))}`,
    form,
  );
  if (status !== 201) throw new Error(`The file could not be added: ${text}`);
  return JSON.parse(text).id;
}
const one =
  (make: Make): Requests[string] =>
  async (world) => ({ params: { id: await added(world, make) } });

/** The smallest picture there is. */
const dot = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/** A picture of a public meeting. */
const shown = (world: World): Promise<string> =>
  added(world, ofMeeting({ isPublic: true }), fileForm(dot, 'Point.gif'));

/** The same, and somebody who is on it agreed to be seen. */
async function agreed(world: World): Promise<{ id: string; consentId: string }> {
  const id = await shown(world);
  const { text } = await world.send('administrator', 'POST', `/api/files/${id}/consents`, { personName: 'Yasmine' });
  return { id, consentId: JSON.parse(text).items[0].id };
}

/** A photo of a published sheet. */
const photo = (world: World): Promise<string> => added(world, ofSheet(), fileForm(dot, 'Point.gif'));

export const fileRequests: Requests = {
  'GET /api/files (of an offer for a shared service)': list(ofOffer),
  'POST /api/files (of an offer for a shared service)': send(ofOffer),
  'GET /api/files/:id/content (of an offer)': one(ofOffer),
  'DELETE /api/files/:id (of an offer)': one(ofOffer),
  'GET /api/files (of a published sheet)': list(ofSheet()),
  'GET /api/files (of a sheet that is a draft)': list(ofSheet(null)),
  'POST /api/files (of a sheet)': send(ofSheet()),
  'DELETE /api/files/:id (of a sheet)': one(ofSheet()),
  'GET /api/files/:id/content (of a published sheet)': one(ofSheet()),
  'GET /api/files/:id/content (of a sheet that is a draft)': one(ofSheet(null)),
  'GET /api/files/:id/content (a photo of a sheet, without consent)': async (world) => ({
    params: { id: await photo(world) },
  }),
  'GET /api/files/:id/content (a photo of a sheet, with consent)': async (world) => {
    const id = await photo(world);
    await world.send('administrator', 'POST', `/api/files/${id}/consents`, { personName: 'Yasmine' });
    return { params: { id } };
  },
  'GET /api/files (of a group)': list(ofGroup),
  'GET /api/files (of a public meeting)': list(ofMeeting({ isPublic: true })),
  'GET /api/files (of an inner meeting)': list(ofMeeting()),
  'GET /api/files (of a draft)': list(ofMeeting({ state: 'draft', isPublic: true })),
  'GET /api/files (of an agenda item)': list(ofItem),
  'GET /api/files/agenda (of an inner meeting)': ofAgenda(),
  'GET /api/files/agenda (of a public meeting)': ofAgenda({ isPublic: true }),
  'GET /api/files (of an action)': list(ofAction),
  'GET /api/files (of an assessment)': list(ofAssessment()),
  'GET /api/files (of an assessment, agreed)': list(ofAssessment({ agreed: true })),
  'GET /api/files (of an assessment, published)': list(ofAssessment({ published: true })),
  'POST /api/files (of a group)': send(ofGroup),
  'POST /api/files (of an inner meeting)': send(ofMeeting()),
  'POST /api/files (of an agenda item)': send(ofItem),
  'POST /api/files (of an action)': send(ofAction),
  'POST /api/files (of an assessment)': send(ofAssessment()),
  'POST /api/files (of an assessment, agreed)': send(ofAssessment({ agreed: true })),
  'POST /api/files (of evidence, agreed)': send(ofEvidence({ agreed: true })),
  'POST /api/files/links': async (world) => ({
    body: { ...(await ofMeeting()(world)), name: 'Carte', url: 'https://map.example/' },
  }),
  'GET /api/files/:id/content (of a group)': one(ofGroup),
  'GET /api/files/:id/content (of a public meeting)': one(ofMeeting({ isPublic: true })),
  'GET /api/files/:id/content (of an inner meeting)': one(ofMeeting()),
  'GET /api/files/:id/content (of a draft)': one(ofMeeting({ state: 'draft', isPublic: true })),
  'GET /api/files/:id/content (of an action)': one(ofAction),
  'GET /api/files/:id/content (of an assessment)': one(ofAssessment()),
  'GET /api/files/:id/content (of evidence)': one(ofEvidence()),
  'GET /api/files/:id/content (of evidence, agreed)': one(ofEvidence({ agreed: true })),
  'GET /api/files/:id/preview (of an inner meeting)': async (world) => ({
    params: { id: await added(world, ofMeeting(), fileForm(dot, 'Point.gif')) },
  }),
  'DELETE /api/files/:id (of a group)': one(ofGroup),
  'DELETE /api/files/:id (of an inner meeting)': one(ofMeeting()),
  'DELETE /api/files/:id (of an action)': one(ofAction),
  'DELETE /api/files/:id (of an assessment)': one(ofAssessment()),
  'POST /api/files/:id/restore (of an inner meeting)': async (world) => {
    const id = await added(world, ofMeeting());
    await world.send('administrator', 'DELETE', `/api/files/${id}`);
    return { params: { id } };
  },
  'GET /api/files/:id/content (a picture, without consent)': async (world) => ({ params: { id: await shown(world) } }),
  'GET /api/files/:id/content (a picture, with consent)': async (world) => ({
    params: { id: (await agreed(world)).id },
  }),
  'GET /api/files/:id/consents': async (world) => ({ params: { id: await shown(world) } }),
  'POST /api/files/:id/consents': async (world) => ({ params: { id: await shown(world) }, body: { personName: null } }),
  'POST /api/files/:id/consents/:consentId/withdrawal': async (world) => ({
    params: { ...(await agreed(world)) },
  }),
};
