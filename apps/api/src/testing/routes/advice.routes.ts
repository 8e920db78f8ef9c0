import { type Requests, written } from './walk';

// By hand: companies seek and offer advice; whoever leads a group of theirs brings them together.

export const adviceTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/advice-requests                          401    200     200      200     403           403     403           403  200        200           200
GET /api/advice-requests/export                   401    200     200      200     403           403     403           403  200        200           200
POST /api/advice-requests                         401    201     201      201     403           403     403           403  403        403           403
POST /api/advice-requests/:id/introduction        401    403     403      403     403           403     403           403  200        404           200
POST /api/advice-requests/:id/refusal             401    403     403      403     403           403     403           403  200        404           200
POST /api/advice-requests/:id/withdrawal          401    200     404      404     403           403     403           403  403        403           403
`;

const one =
  (body?: (ids: { otherOrganisationId: string; otherContactId: string }) => object): Requests[string] =>
  async (world) => {
    const organisationId = world.organisations.member;
    const { contactId } = world.accounts.member;
    const { id } = await world.given((given) => given.adviceRequest({ organisationId, contactId }));
    const other = {
      otherOrganisationId: world.organisations.partner,
      otherContactId: world.accounts.partner.contactId ?? '',
    };
    return { params: { id }, ...(body ? { body: body(other) } : {}) };
  };

export const adviceRequests: Requests = {
  'GET /api/advice-requests': () => ({}),
  'GET /api/advice-requests/export': written(),
  'POST /api/advice-requests': async (world) => {
    const { id } = await world.given((given) => given.practiceSheet());
    return { body: { sheetId: id, kind: 'ask', word: 'Combien de lave-vaisselle ?' } };
  },
  'POST /api/advice-requests/:id/introduction': one((other) => ({ version: 1, ...other })),
  'POST /api/advice-requests/:id/refusal': one(() => ({ version: 1, word: 'Personne n’a le temps.' })),
  'POST /api/advice-requests/:id/withdrawal': one(),
};

export const adviceShownTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/advice-requests (what is asked)            -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/advice-requests (the other contact)        -    yes     yes        -       -             -       -             -  yes          -           yes
`;

export const adviceMarks = { 'what is asked': 'Question-secrète', 'the other contact': 'Mise-en-relation' };

export const adviceShownRequests: Requests = {
  'GET /api/advice-requests (what is asked)': async (world) => {
    const organisationId = world.organisations.member;
    const otherOrganisationId = world.organisations.partner;
    await world.given((given) =>
      given.adviceRequest({ organisationId, otherOrganisationId, word: 'Question-secrète' }),
    );
    return { query: 'q=question-secrete' };
  },
  'GET /api/advice-requests (the other contact)': async (world) => {
    const organisationId = world.organisations.member;
    const otherOrganisationId = world.organisations.partner;
    await world.given(async (given) => {
      const { id } = await given.contact({ organisationId: otherOrganisationId, familyName: 'Mise-en-relation' });
      const introduced = { state: 'introduced' as const, otherOrganisationId, otherContactId: id };
      await given.adviceRequest({ organisationId, ...introduced, word: 'Bien' });
    });
    return { query: 'state=introduced' };
  },
};
