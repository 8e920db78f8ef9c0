import { ContactMessage } from '../messages/contact-message.entity';
import { type Client, type TestApp, testApp } from '../testing/test-app';

let api: TestApp;
let administrator: Client;
beforeAll(async () => {
  api = await testApp();
  administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
});
afterAll(() => api.close());

const find = async (words: string) => {
  const { body } = await administrator.get(`/api/personal-data/people?q=${encodeURIComponent(words)}`);
  return (body.items as { kind: string; name: string }[]).map(({ kind, name }) => [kind, name]);
};

/** Letters alone, so that a name stays a name. */
const some = (): string => crypto.randomUUID().replace(/[^a-f]/g, '');

describe('Whoever is known by an address alone', () => {
  it.each(['Fréier', 'FRÉIER', 'Schœnberg', 'Größer', 'L’Hôte', 'Žižek', 'Łuczak'])(
    'is found as %s, with the accents and without',
    async (written) => {
      const family = `${written}${some()}`;
      const [guest, writer, proposed] = [`Pol ${family}`, `Rosa ${family}`, `Änder ${family}`];
      await api.write(async (ctx) => {
        const senderEmail = `${crypto.randomUUID()}@message.example`;
        const message = { id: crypto.randomUUID(), at: ctx.clock.instant(), senderName: writer, senderEmail };
        const about = { subjectType: null, subjectId: null, text: 'Moien', isDemo: false };
        await ctx.insert(ContactMessage, [{ ...message, ...about }]);
      });
      await api.given(async (given) => {
        const { organisationId } = await given.site();
        const by = await given.contact({ organisationId });
        const email = `${crypto.randomUUID()}@successor.example`;
        const name = { givenName: 'Änder', familyName: family };
        await given.succession({ organisationId, contactId: by.id, personId: null, email, ...name });
        const guestEmail = `${crypto.randomUUID()}@guest.example`;
        await given.meeting({ invitations: [{ guestName: guest, guestEmail }] });
      });
      const all = [proposed, guest, writer].map((name) => ['guest', name]);
      const plain = family
        .replace('œ', 'oe')
        .replace('ß', 'ss')
        .replace('Ł', 'L')
        .replace('’', "'")
        .normalize('NFD')
        .replace(/\p{M}/gu, '');
      for (const words of [family, plain, plain.toLowerCase()]) expect(await find(words)).toEqual(all);
    },
  );
});
