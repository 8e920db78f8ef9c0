import type { CommuneAdvisers } from '@zesumme/domain';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { AdvisersPage } from './advisers-page';

const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const asked = (untilDay: string | null, change = true): CommuneAdvisers => ({
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  advisers: [{ account: { id: 'a', displayName: 'Paul Beispill' }, untilDay, isCurrent: untilDay !== null }],
  can: { change },
});

async function open(stored = asked('2027-03-31')) {
  const api = new FakeApi({
    'GET /api/communes/{code}/advisers': () => stored,
    'POST /api/communes/{code}/advisers': () => asked('2027-12-31'),
    'PUT /api/communes/{code}/advisers/{id}': () => asked('2027-12-31'),
  });
  await reader(api, { me: signedIn('commune-user') });
  const fixture = await show(AdvisersPage, { code: 'D001' });
  const press = async (label: string) => {
    [...fixture.root.querySelectorAll('button')].find((each) => words(each).startsWith(label))?.click();
    await settle();
    await fixture.whenStable();
  };
  return { api, root: fixture.root, press };
}

describe('Who advises a commune', () => {
  it('is prolonged by the commune, on top of the day that it saw', async () => {
    const { api, root, press } = await open();
    expect(words(root.querySelector('ul.rows'))).toContain('Lit et commente jusqu’au 31 mars 2027.');
    await press('Changer la date');
    type(root, 'adviser-untilDay', '2027-12-31');
    await press('Enregistrer');
    const sent = api.asked.find(({ path, verb }) => verb === 'PUT' && path.includes('advisers'));
    expect(sent?.body).toEqual({ untilDay: '2027-12-31', was: '2027-03-31' });
  });

  it('is shown to other readers without a way to change it', async () => {
    const { root } = await open(asked('2027-03-31', false));
    expect(words(root.querySelector('ul.rows'))).toContain('Paul Beispill');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('is chosen by the commune itself, by the address of an account and with a day', async () => {
    const { api, root, press } = await open();
    await press('Laisser lire un conseiller');
    type(root, 'adviser-email', 'nina@conseil.example');
    await press('Laisser lire');
    expect(words(root.querySelector('z-adviser-chosen-form'))).toContain('Dernier jour');
    expect(api.sentTo('/api/communes/{code}/advisers')).toEqual([]);
    type(root, 'adviser-untilDay', '2027-06-30');
    await press('Laisser lire');
    expect(api.sentTo('/api/communes/{code}/advisers')).toEqual([
      { email: 'nina@conseil.example', untilDay: '2027-06-30' },
    ]);
    expect(root.querySelector('z-adviser-chosen-form')).toBeNull();
  });

  it('reads nothing while an administrator named them and the commune gave no day', async () => {
    const { api, root, press } = await open(asked(null));
    expect(words(root.querySelector('ul.rows'))).toContain('ne lit pas encore');
    expect(words(root.querySelector('ul.rows'))).not.toContain('Mettre fin');
    await press('Fixer le jour');
    type(root, 'adviser-untilDay', '2027-12-31');
    await press('Enregistrer');
    const sent = api.asked.find(({ path, verb }) => verb === 'PUT' && path.includes('advisers'));
    expect(sent?.body).toEqual({ untilDay: '2027-12-31', was: null });
  });
});
