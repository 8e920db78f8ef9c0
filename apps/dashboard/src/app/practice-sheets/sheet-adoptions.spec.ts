import type { PracticeAdoptionRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { SheetAdoptions } from './sheet-adoptions';

const OWN = '00000000-0000-4000-8000-000000000002';
const row = (over: Partial<PracticeAdoptionRow> = {}): PracticeAdoptionRow => ({
  id: 'a',
  organisation: { id: OWN, name: 'Beispill S.A.', kind: 'company', isDemo: false },
  opens: true,
  onDay: '2026-02-03',
  cost: 1250.5,
  result: 'Plus de gobelets.',
  offersAdvice: true,
  published: false,
  removed: false,
  isDemo: false,
  version: 1,
  can: { edit: true },
  ...over,
});
const words = (root: Element | null | undefined) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const LIST = 'GET /api/practice-sheets/{id}/adoptions';
const ADD = '/api/practice-sheets/{id}/adoptions';
const ONE = '/api/practice-adoptions/{id}';
const pageOf =
  (organisations: number, ...items: PracticeAdoptionRow[]) =>
  () => ({
    ...{ items, total: items.length, page: 1, size: 10 },
    organisations,
  });
const done = jest.fn();

describe('Who did what a sheet says', () => {
  const shown = async (api: FakeApi, canAdopt = true) => {
    done.mockReset();
    const me = signedIn('contact');
    const actor = me.actor.kind === 'account' ? { ...me.actor, organisationId: OWN } : me.actor;
    await reader(api, { me: { ...me, actor }, providers: [{ provide: Say, useValue: { done } }] });
    const fixture = await show(SheetAdoptions, { sheetId: 's', canAdopt });
    await settle();
    await fixture.whenStable();
    return fixture;
  };

  it('is counted, and named where the reader may know them', async () => {
    const { root } = await shown(new FakeApi({ [LIST]: pageOf(3, row({ cost: null, can: { edit: false } })) }), false);
    expect(words(root)).toContain('3 organisations l’ont fait.');
    expect(words(root.querySelector('li'))).toContain('3 févr. 2026 · coût non communiqué · conseille volontiers');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('is said for the own organisation, with a cost that may stay unknown', async () => {
    const api = new FakeApi({ [LIST]: pageOf(0), [`POST ${ADD}`]: () => row() });
    const fixture = await shown(api);
    button(fixture.root, 'Nous l’avons fait').click();
    await fixture.whenStable();
    type(fixture.root, 'adoption-onDay', '2026-02-03');
    type(fixture.root, 'adoption-result', 'Plus de gobelets.');
    expect(fixture.componentInstance.hasUnsavedChanges).toBe(true);
    send(fixture.root);
    await settle();
    expect(api.sentTo(ADD)).toEqual([
      {
        ...{ organisationId: OWN, onDay: '2026-02-03', cost: null, result: 'Plus de gobelets.' },
        ...{ offersAdvice: false, published: false },
      },
    ]);
    expect(done).toHaveBeenCalledWith('C’est noté. Merci.');
  });

  it('is corrected on top of what somebody else saved', async () => {
    let attempts = 0;
    const api = new FakeApi({
      [LIST]: pageOf(1, row()),
      [`PATCH ${ONE}`]: () => {
        attempts += 1;
        if (attempts === 1) throw new Problem('stale', 409, {}, [], null, row({ version: 4, cost: 9 }));
        return row({ version: 5 });
      },
    });
    const fixture = await shown(api);
    button(fixture.root, 'Modifier').click();
    await fixture.whenStable();
    type(fixture.root, 'adoption-edit-cost', '20');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root.querySelector('z-stale'))).toContain('9');
    send(fixture.root);
    await settle();
    expect(api.sentTo(ONE).map((body) => (body as { version: number; cost: number }).version)).toEqual([1, 4]);
  });

  it('is taken off, with the way back', async () => {
    const restored = jest.fn(() => row());
    const api = new FakeApi({
      [LIST]: pageOf(1, row()),
      [`DELETE ${ONE}`]: () => row({ removed: true }),
      'POST /api/practice-adoptions/{id}/restoration': restored,
    });
    const fixture = await shown(api);
    button(fixture.root, 'Retirer').click();
    await settle();
    expect(done).toHaveBeenCalledWith('Retiré de la fiche.', expect.any(Function));
    (done.mock.calls[0]?.[1] as () => void)();
    await settle();
    expect(restored).toHaveBeenCalled();
  });
});
