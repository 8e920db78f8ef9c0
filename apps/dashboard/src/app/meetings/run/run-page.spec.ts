import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Ask } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../../testing/fake-api';
import {
  a,
  attendee,
  b,
  id,
  organisation,
  organisations,
  outcomes,
  presence,
  room,
  run,
} from '../../../testing/running-meeting';
import { Problem } from '../../platform/problem';
import { RunPage } from './run-page';

let api: FakeApi;
async function open(over: Record<string, (body: unknown) => unknown> = {}) {
  api = new FakeApi({
    'GET /api/meetings/{id}/run': () => run(),
    'GET /api/meetings/{id}/room': () => room(),
    'GET /api/meetings/{id}/room/organisations': () => organisations,
    'GET /api/meetings/{id}/outcomes': () => outcomes,
    ...over,
  });
  await reader(api, { me: signedIn('project-manager') });
  const page = await show(RunPage, { id });
  await settle();
  await page.whenStable();
  return page;
}

const back = () => dispatchEvent(new Event('online'));

beforeEach(() => localStorage.clear());

// The page is large, and it is loaded by the first test.
jest.setTimeout(20_000);

describe('the page of a running meeting', () => {
  it('shows the item under way with its overrun in words, and the meeting’s', async () => {
    const { root } = await open();
    expect(root.querySelector('h1')?.textContent).toBe('Point a');
    expect(root.querySelector('[role="timer"]')?.textContent).toMatch(/^\+10:0\d$/);
    expect(root.textContent).toContain('de dépassement, 30\u00a0min prévues');
    expect(root.textContent).toContain('La réunion finit dans 1\u00a0h\u00a020');
    expect(root.querySelector('[aria-current="step"]')?.textContent).toContain('Point a');
  });

  it('goes on from the item that the moderator saw', async () => {
    const { root } = await open({
      'POST /api/meetings/{id}/run': () => run({ currentItemId: b }),
    });
    button(root, 'Point suivant').click();
    await settle();
    expect(api.sentTo('/api/meetings/{id}/run')).toEqual([{ step: 'take', from: a, to: b, unresolved: false }]);
    await settle();
    expect(root.querySelector('h1')?.textContent).toBe('Point b');
  });

  it('says when another moderator was quicker, and shows what is under way', async () => {
    let current = a;
    const page = await open({
      'GET /api/meetings/{id}/run': () => run({ currentItemId: current }),
      'POST /api/meetings/{id}/run': () => {
        current = b;
        throw new Problem('stale', 409, {}, [], null, run({ currentItemId: b }));
      },
    });
    button(page.root, 'Laisser en suspens').click();
    await settle();
    await page.whenStable();
    expect(page.root.textContent).toContain('Quelqu’un d’autre a été plus rapide');
    expect(page.root.querySelector('h1')?.textContent).toBe('Point b');
  });

  it('notes who is there at once, and sends it when the connection is back', async () => {
    let isConnected = false;
    const page = await open({
      'PUT /api/meetings/{id}/room/{invitationId}': () => {
        if (!isConnected) throw Problem.offline();
        return {
          attendee: { ...attendee, attendance: 'attended' },
          presence: { ...presence, people: 1, organisations: 1, isReached: true },
        };
      },
    });
    const tap = button(page.root, 'Ana Beispill');
    tap.click();
    await settle();
    expect(button(page.root, 'Ana Beispill').getAttribute('aria-pressed')).toBe('true');
    expect(page.root.textContent).toContain('Pas de connexion');
    isConnected = true;
    back();
    await settle();
    await page.whenStable();
    expect(page.root.textContent).toContain('Quorum atteint');
    expect(page.root.textContent).not.toContain('Pas de connexion');
  });

  it('keeps an outcome that was noted without a connection, also when the page is closed', async () => {
    let isConnected = false;
    const noted = jest.fn();
    const answers = {
      'POST /api/meetings/{id}/outcomes': (body: unknown) => {
        if (!isConnected) throw Problem.offline();
        noted(body);
        return {};
      },
    };
    const page = await open(answers);
    type(page.root, 'outcome-new-text', 'La navette roule.');
    send(page.root);
    await settle();
    await page.whenStable();
    expect(page.root.querySelector('.waits')?.textContent).toContain('La navette roule.');
    // The form is empty again, and finds nothing wrong with that.
    expect(page.root.querySelector('.er')).toBeNull();
    expect(page.componentInstance.hasUnsavedChanges()).toBe(true);
    page.destroy();
    back();
    await settle();
    expect(noted).not.toHaveBeenCalled();
    TestBed.resetTestingModule();
    isConnected = true;
    const again = await open(answers);
    await settle();
    await again.whenStable();
    expect(noted).toHaveBeenCalledTimes(1);
    expect(noted.mock.calls[0][0]).toMatchObject({ text: 'La navette roule.', kind: 'information', agendaItemId: a });
    expect(again.root.querySelector('.waits')).toBeNull();
  });

  it('brings back what was being typed when the page was closed', async () => {
    const offline = {
      'PUT /api/meetings/{id}/agenda/{itemId}/record': () => Promise.reject(Problem.offline()),
    };
    const page = await open(offline);
    type(page.root, 'outcome-new-text', 'À moitié');
    type(page.root, 'run-note', 'Une note');
    await settle();
    page.destroy();
    TestBed.resetTestingModule();
    const again = await open(offline);
    expect(again.root.querySelector<HTMLTextAreaElement>('#outcome-new-text')?.value).toBe('À moitié');
    expect(again.root.querySelector<HTMLTextAreaElement>('#run-note')?.value).toBe('Une note');
    expect(again.root.textContent).toContain('Ces notes étaient restées sur cet appareil');
  });

  it('shows both notes when two people wrote, and sends what was chosen', async () => {
    const record = jest
      .fn()
      .mockImplementationOnce(() => {
        throw new Problem('stale', 409, {}, [], null, { agendaItemId: a, record: 'La leur', recordVersion: 4 });
      })
      .mockImplementation((body: { record: string }) => ({ agendaItemId: a, record: body.record, recordVersion: 5 }));
    const page = await open({ 'PUT /api/meetings/{id}/agenda/{itemId}/record': record });
    type(page.root, 'run-note', 'La mienne');
    page.root.querySelector('#run-note')?.dispatchEvent(new Event('blur'));
    await settle();
    await page.whenStable();
    expect(page.root.querySelector('[role="alert"]')?.textContent).toContain('La leur');
    button(page.root, 'Garder les deux').click();
    await settle();
    await page.whenStable();
    expect(record).toHaveBeenLastCalledWith({ version: 4, record: 'La leur\n\nLa mienne' });
    expect(page.root.querySelector<HTMLTextAreaElement>('#run-note')?.value).toBe('La leur\n\nLa mienne');
  });

  describe('an outcome that is corrected', () => {
    const stored = (over: object = {}) => ({
      ...{ id: 'x', kind: 'decision', text: 'La navette roule.', agendaItemId: a, version: 3, dueDay: null },
      ...{ votes: [], responsibles: [], tally: null, action: null, createdBy: 'Claire', ...over },
    });
    const correcting = async (over: Record<string, (body: unknown) => unknown> = {}, first: object = {}) => {
      let now = stored(first);
      const page = await open({
        'GET /api/meetings/{id}/outcomes': () => ({ ...outcomes, outcomes: [now] }),
        ...over,
      });
      page.root.querySelector<HTMLButtonElement>('[aria-label^="Modifier"]')?.click();
      await settle();
      await page.whenStable();
      const becomes = async (later: object) => {
        now = stored(later);
        page.componentInstance['desk'].reload();
        await settle();
        await page.whenStable();
      };
      return { page, becomes };
    };

    it('is sent with the version that the reader began with, and keeps what was typed', async () => {
      const path = '/api/meetings/{id}/outcomes/{outcomeId}';
      const { page, becomes } = await correcting({
        [`PATCH ${path}`]: () => {
          throw new Problem('stale', 409, {}, [], null, stored({ version: 4, text: 'De l’autre.' }));
        },
      });
      type(page.root, 'outcome-x-text', 'La navette roule dès lundi.');
      await becomes({ version: 4, text: 'De l’autre.' });
      expect(page.root.querySelector<HTMLTextAreaElement>('#outcome-x-text')?.value).toBe(
        'La navette roule dès lundi.',
      );
      button(page.root, 'Enregistrer').click();
      await settle();
      await page.whenStable();
      expect(api.sentTo(path)).toMatchObject([{ version: 3 }]);
      button(page.root, 'Enregistrer').click();
      await settle();
      expect(api.sentTo(path)).toMatchObject([{ version: 3 }, { version: 4 }]);
    });

    it('keeps the first vote that was tapped', async () => {
      const votes = [{ organisation, vote: 'against' }];
      const { page, becomes } = await correcting({}, { votes });
      page.root.querySelector<HTMLButtonElement>('.voter button')?.click();
      await becomes({ version: 4, votes });
      expect(page.root.querySelector('.voter button')?.getAttribute('aria-pressed')).toBe('true');
      expect(localStorage.getItem(`zesumme.draft.meeting.${id}.outcome.x`)).toContain('"votes":{"o":"for"}');
    });
  });

  describe('an outcome that was refused', () => {
    const refused = { id: 'r', kind: 'follow-up', text: 'À corriger', agendaItemId: b, votes: [], actionId: b };
    const withRefused = async (inputs: object = {}) => {
      const left = { ...refused, responsibleOrganisationId: null, contactId: null, dueDay: null };
      localStorage.setItem(`zesumme.draft.meeting.${id}.pending`, JSON.stringify({ value: [left], at: Date.now() }));
      const confirm = jest.fn();
      const page = await open({
        'POST /api/meetings/{id}/outcomes': (body) => {
          if ((body as { id: string }).id === 'r') throw new Problem('forbidden', 403);
          return {};
        },
      });
      TestBed.inject(Ask).confirm = confirm;
      for (const [name, value] of Object.entries(inputs)) page.componentRef.setInput(name, value);
      await settle();
      await page.whenStable();
      return { page, confirm };
    };

    it('stays when there is no form to correct it in', async () => {
      const { page } = await withRefused({ view: 'projector' });
      expect(page.root.querySelector('.waits')?.textContent).toContain('À corriger');
      expect(page.root.querySelector('.waits button')).toBeNull();
    });

    it('comes back into the form with all that it was, and is kept on the device', async () => {
      const { page, confirm } = await withRefused();
      page.root.querySelector<HTMLButtonElement>('.waits button')?.click();
      await settle();
      await page.whenStable();
      expect(confirm).not.toHaveBeenCalled();
      expect(page.root.querySelector('.waits')).toBeNull();
      expect(localStorage.getItem(`zesumme.draft.meeting.${id}.outcome.new`)).toContain('À corriger');
      send(page.root);
      await settle();
      const [, again] = api.sentTo('/api/meetings/{id}/outcomes');
      expect(again).toMatchObject({ text: 'À corriger', kind: 'follow-up', agendaItemId: b, actionId: b });
    });

    it('does not take the place of something that is being typed, unless that may go', async () => {
      const { page, confirm } = await withRefused();
      type(page.root, 'outcome-new-text', 'Autre chose');
      confirm.mockResolvedValueOnce(false);
      page.root.querySelector<HTMLButtonElement>('.waits button')?.click();
      await settle();
      await page.whenStable();
      expect(page.root.querySelector<HTMLTextAreaElement>('#outcome-new-text')?.value).toBe('Autre chose');
      expect(page.root.querySelector('.waits')).not.toBeNull();
    });
  });

  it('shows the room on the projector what is under way, without what only the moderator types', async () => {
    const page = await open();
    const asked = (): (Element | null)[] =>
      ['.away #run-note', '.away z-run-keys, z-run-keys.away'].map((each) => page.root.querySelector(each));
    expect(asked()).toEqual([null, null]);
    expect(page.root.querySelector('#outcome-new-text')).not.toBeNull();
    page.componentRef.setInput('view', 'projector');
    await page.whenStable();
    expect(button(page.root, 'Projecteur').getAttribute('aria-pressed')).toBe('true');
    expect(page.root.querySelector('h1')?.textContent).toBe('Point a');
    expect(page.root.querySelector('[role="timer"]')).not.toBeNull();
    expect(page.root.textContent).toContain('Point b');
    expect(asked()).not.toContain(null);
    expect(page.root.querySelector('#outcome-new-text')).toBeNull();
    expect(page.root.querySelector('#room-search')).toBeNull();
    expect(page.root.textContent).not.toContain('Excusé');
  });

  it('comes back from the projector with the key that led there', async () => {
    const page = await open();
    page.componentRef.setInput('view', 'projector');
    await page.whenStable();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
    expect(navigate).toHaveBeenCalledWith([], { queryParams: { view: null } });
  });

  it('acts on keys, unless somebody types or has switched them off', async () => {
    const { root } = await open({ 'POST /api/meetings/{id}/run': () => run({ currentItemId: b }) });
    const press = (target: EventTarget, key: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press(root.querySelector('#run-note') as HTMLElement, 'n');
    await settle();
    expect(api.sentTo('/api/meetings/{id}/run')).toEqual([]);
    press(document, '0');
    expect(document.activeElement?.id ?? '').toBe(root.isConnected ? 'run-note' : '');
    press(document, 'n');
    await settle();
    expect(api.sentTo('/api/meetings/{id}/run')).toHaveLength(1);
    root.querySelector<HTMLInputElement>('z-run-keys input')?.click();
    press(document, 'n');
    await settle();
    expect(api.sentTo('/api/meetings/{id}/run')).toHaveLength(1);
  });
});
