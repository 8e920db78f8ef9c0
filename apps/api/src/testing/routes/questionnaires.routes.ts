import { aQuestion, someContent } from '../given-diagnosis';
import { AnswerLinks } from '../../diagnosis/answers/answer-links';
import { toldAnswers } from '@zesumme/domain';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": what is asked and its results, of five or more, belong to the inner part of its group; a draft,
// who has answered, and answers by name belong to whoever leads the group. Answers are sent by whoever has a link, signed in or not.

export const questionnaireTable = `
                                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/questionnaires                                 401    200     200      200     200           200     403           403  200        200           200
GET /api/questionnaires/export                          401    200     200      200     200           200     403           403  200        200           200
POST /api/questionnaires                                401    403     403      403     403           403     403           403  201        403           201
GET /api/questionnaires/:id                             401    200     200      404     200           404     403           403  200        200           200
GET /api/questionnaires/:id (draft)                     401    404     404      404     404           404     403           403  200        404           200
GET /api/questionnaires/:id (taken away)                401    404     404      404     404           404     403           403  404        404           404
PUT /api/questionnaires/:id                             401    403     403      403     403           403     403           403  200        404           200
DELETE /api/questionnaires/:id                          401    403     403      403     403           403     403           403  200        403           200
POST /api/questionnaires/:id/restoration                401    403     403      403     403           403     403           403  200        403           200
POST /api/questionnaires/:id/copies                     401    403     403      403     403           403     403           403  201        403           201
POST /api/questionnaires/:id/state                      401    403     403      403     403           403     403           403  200        403           200
GET /api/questionnaires/:id/responses                   401    403     403      403     403           403     403           403  200        403           200
PUT /api/questionnaires/:id/responses/:organisationId   401    403     403      403     403           403     403           403  200        403           200
POST /api/questionnaires/:id/reminders                  401    403     403      403     403           403     403           403  200        403           200
POST /api/questionnaires/:id/links                      401    403     403      403     403           403     403           403  200        403           200
GET /api/questionnaires/:id/results                     401    200     200      404     200           404     403           403  200        200           200
GET /api/questionnaires/:id/results/export              401    200     200      404     200           404     403           403  200        200           200
PUT /api/questionnaires/:id/results/tags                401    403     403      403     403           403     403           403  200        403           200
GET /api/questionnaires/:id/report                      401    200     200      404     200           404     403           403  200        200           200
GET /api/questionnaires/:id/form                        401    200     404      404     404           404     404           404  404        404           404
PUT /api/questionnaires/:id/answer                      401    200     404      404     404           404     404           404  404        404           404
POST /api/questionnaire-answers/form                    200    200     200      200     200           200     200           200  200        200           200
POST /api/questionnaire-answers                         204    204     204      204     204           204     204           204  204        204           204
`;

type Over = Partial<Parameters<Parameters<Parameters<World['given']>[0]>[0]['questionnaire']>[0]>;

/** A group that works on a theme. */
async function working(world: World): Promise<{ groupId: string; themeId: string }> {
  const themeId = (await world.given((given) => given.theme())).id;
  return { groupId: await world.group({ themes: [{ themeId }] }), themeId };
}

const words = aQuestion({ kind: 'text' });
const content = someContent([words]);
const TAKEN_AWAY = '2026-11-20T10:00:00.000Z';
const isOpen: Over = { state: 'open', openedAt: TAKEN_AWAY };
const five = Array.from({ length: 5 }, (_, at) => ({
  organisationId: 'a',
  answers: [{ questionId: words.id, optionIds: [], number: null, text: `mot ${at}`, point: null }],
}));
const told = { ...toldAnswers(content, five, false), parts: [], closedDay: '2026-11-20' };
const isClosed: Over = { state: 'closed', content, closedAt: TAKEN_AWAY, openedAt: TAKEN_AWAY, results: told };

const one =
  (over: Over, body?: object): Requests[string] =>
  async (world) => {
    const where = await working(world);
    const { id } = await world.given((given) => given.questionnaire({ ...where, ...over }));
    const params = { id, organisationId: world.organisations.member };
    const withTheme = body && 'content' in body ? { themeId: where.themeId, ...body } : body;
    return { params, ...(withTheme ? { body: withTheme } : {}) };
  };

/** The member is asked by name. */
const asked =
  (over: Over = {}, body?: object): Requests[string] =>
  async (world) => {
    const made = await one({ ...isOpen, way: 'contacts', content, ...over }, body)(world);
    const questionnaireId = made.params?.['id'] ?? '';
    const organisationId = world.organisations.member;
    const contactId = world.accounts.member.contactId ?? '';
    await world.given((given) =>
      given.questionnaireInvitation({
        questionnaireId,
        organisationId,
        contactId,
        askedAt: '2026-11-01T10:00:00.000Z',
      }),
    );
    return made;
  };

const byLink =
  (body: object = {}): Requests[string] =>
  async (world) => {
    const { params } = await one({ ...isOpen, content })(world);
    const link = { questionnaireId: params?.['id'] ?? '', holderId: world.organisations.member, version: 1 };
    const token = world.app.get(AnswerLinks).addressOf(link).split('#')[1];
    return { body: { token, ...body } };
  };

const typed = { way: 'employees', languages: ['fr'], content };

export const questionnaireRequests: Requests = {
  'GET /api/questionnaires': () => ({}),
  'GET /api/questionnaires/export': written(),
  'POST /api/questionnaires': async (world) => ({ body: { ...(await working(world)), ...typed } }),
  'GET /api/questionnaires/:id': one(isOpen),
  'GET /api/questionnaires/:id (draft)': one({}),
  'GET /api/questionnaires/:id (taken away)': one({ ...isOpen, removedAt: TAKEN_AWAY }),
  'PUT /api/questionnaires/:id': one({}, { ...typed, version: 1 }),
  'DELETE /api/questionnaires/:id': one(isOpen),
  'POST /api/questionnaires/:id/restoration': one({ ...isOpen, removedAt: TAKEN_AWAY }),
  'POST /api/questionnaires/:id/copies': async (world) => {
    const from = await working(world);
    const { id } = await world.given((given) => given.questionnaire({ ...from, ...isOpen }));
    const groupId = await world.group({ themes: [{ themeId: from.themeId }] });
    return { params: { id }, body: { groupId } };
  },
  'POST /api/questionnaires/:id/state': one(isOpen, { version: 1, state: 'closed' }),
  'GET /api/questionnaires/:id/responses': one(isOpen),
  'PUT /api/questionnaires/:id/responses/:organisationId': one(isOpen, { staff: 120 }),
  'POST /api/questionnaires/:id/reminders': asked(),
  'POST /api/questionnaires/:id/links': one(isOpen),
  'GET /api/questionnaires/:id/results': one(isClosed),
  'GET /api/questionnaires/:id/results/export': written(one(isClosed)),
  'PUT /api/questionnaires/:id/results/tags': one(isClosed, { version: 1, questionId: words.id, at: 0, tags: ['bus'] }),
  'GET /api/questionnaires/:id/report': one(isClosed),
  'GET /api/questionnaires/:id/form': asked(),
  'PUT /api/questionnaires/:id/answer': asked({}, { answers: [] }),
  'POST /api/questionnaire-answers/form': byLink(),
  'POST /api/questionnaire-answers': byLink({ code: 'a'.repeat(24), answers: [] }),
};
