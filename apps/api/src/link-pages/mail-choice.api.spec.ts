import type { Mail } from '../platform/mail';
import { caughtMails, letMailsLeave } from '../testing/calendar-client';
import { LinkReader } from '../testing/link-reader';
import { linkScene, words } from '../testing/link-scene';
import { sceneMeeting } from '../testing/meeting-scene';
import { type TestApp, testApp } from '../testing/test-app';

const BASE = 'https://zesumme.example';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
let mails: Mail[];
beforeAll(async () => {
  app = await testApp({ PUBLIC_URL: BASE });
  here = await linkScene(app);
  mails = caughtMails(app);
});
afterAll(() => app.close());

/** The mail by which one contact is invited to a meeting. */
const invited = async (): Promise<{ mail: Mail; id: string }> => {
  const invitations = [{ organisationId: here.one.id, contactId: here.first }];
  const { id } = await sceneMeeting(app, here, { state: 'draft', invitations });
  mails.length = 0;
  await here.as.lead.post(`/api/meetings/${id}/state`, { version: 1, to: 'open' });
  await letMailsLeave(app);
  return { mail: mails[0] as Mail, id };
};
const pathOf = (address = ''): string => address.replace(BASE, '');

describe('the mails about a meeting', () => {
  it('carry the link by which their reader answers', async () => {
    const { mail, id } = await invited();
    const link = /https:\/\/zesumme\.example\/a\/[\w-]{74}/.exec(mail.text)?.[0];
    expect(mail.html).toContain(String(link));
    expect(mail.calendar?.content).not.toContain('/a/');
    const reader = new LinkReader(app);
    expect((await reader.follow(pathOf(link).slice(3))).status).toBe(200);
    const { text } = await reader.submit('/answer', { answer: 'accepted' });
    expect((await here.ownOf(id)).answer).toBe('accepted');
    // The page leads to a choice of mails of its own: the address at the foot of the mail would outlive its link.
    expect(text).toContain('/details#mails"');
    expect(text).not.toContain('/u/');
  });

  it('carry the same one when they tell of a change, and of the end of it all', async () => {
    const { mail, id } = await invited();
    const link = /https:\/\/zesumme\.example\/a\/[\w-]{74}/.exec(mail.text)?.[0];
    mails.length = 0;
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 2, place: 'Salle 9' });
    await letMailsLeave(app);
    await here.as.lead.post(`/api/meetings/${id}/state`, { version: 3, to: 'cancelled' });
    await letMailsLeave(app);
    expect(mails.map(({ text }) => text.includes(String(link)))).toEqual([true, true]);
    // What is off is told to everybody: there is nothing to do without.
    expect(mails.map(({ unsubscribeUrl }) => unsubscribeUrl !== undefined)).toEqual([true, false]);
    const page = await new LinkReader(app).follow(pathOf(link).slice(3));
    expect([page.status, words(page.text)]).toEqual([200, expect.stringContaining('Cette réunion est annulée')]);
  });
});

describe('to do without a kind of mail', () => {
  it('is asked by a page, and done by sending it', async () => {
    const { mail } = await invited();
    expect(mail.unsubscribeUrl).toMatch(/^https:\/\/zesumme\.example\/u\/[\w-]{74}\/invitation$/);
    expect(mail.text).toContain(mail.unsubscribeUrl);
    const [reader, path] = [new LinkReader(app), pathOf(mail.unsubscribeUrl)];
    for (const method of ['GET', 'HEAD'] as const) expect((await reader.send(method, path)).status).toBe(200);
    expect((await invited()).mail).toBeDefined();
    const done = await reader.send('POST', path, 'act=stop');
    expect([done.status, words(done.text)]).toEqual([
      200,
      expect.stringContaining('Vous ne recevez plus : invitations'),
    ]);
    expect((await invited()).mail).toBeUndefined();
    const again = await reader.send('POST', path, 'act=again');
    expect(words(again.text)).toContain('Vous recevez de nouveau : invitations');
    expect((await invited()).mail).toBeDefined();
  });

  it('takes one click in a mail program, without cookies and from nowhere', async () => {
    const { mail } = await invited();
    const path = pathOf(mail.unsubscribeUrl);
    const { status } = await new LinkReader(app).send('POST', path, 'List-Unsubscribe=One-Click');
    expect(status).toBe(200);
    expect((await invited()).mail).toBeUndefined();
    await new LinkReader(app).send('POST', path, 'act=again');
  });

  it('can be said of every kind at once, and in any language', async () => {
    const { mail } = await invited();
    const path = pathOf(mail.unsubscribeUrl);
    const body = 'act=choose&kinds=invitation&kinds=minutes';
    const { text } = await new LinkReader(app).send('POST', `${path}?lang=de`, body);
    expect(text).toContain('<html lang="de">');
    expect(text.match(/ checked/g)).toHaveLength(2);
  });

  it.each([
    ['forged', `/u/${'A'.repeat(74)}/reminder`, 404],
    ['of another kind', '/u/KIND', 404],
  ])('needs a link that is not %s', async (_, url, status) => {
    const { mail } = await invited();
    const answer = /\/a\/([\w-]{74})/.exec(mail.text)?.[1];
    const path = url.replace('KIND', `${answer}/reminder`);
    for (const method of ['GET', 'POST'] as const)
      expect(
        (await new LinkReader(app, '192.0.2.88').send(method, path, method === 'POST' ? '' : undefined)).status,
      ).toBe(status);
  });
});
