import type { MeetingReminders } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn } from '../../../testing/fake-api';
import { Problem } from '../problem';
import { Reminders } from './reminders';

const URL = '/api/meetings/{id}/reminders';
const usual: MeetingReminders = {
  days: [7, 1],
  own: null,
  version: null,
  otherwise: [7, 1],
  reminders: [
    { days: 7, at: '2026-11-26T07:00:00.000Z', state: 'sent' },
    { days: 1, at: '2026-12-02T07:00:00.000Z', state: 'planned' },
  ],
};
const done = jest.fn();

async function reminders(answers: FakeApi['answers'], inputs: object = {}) {
  const api = new FakeApi({ [`GET ${URL}`]: () => usual, ...answers });
  await reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });
  const fixture = await show(Reminders, { subject: 'meeting', subjectId: 'm', canEdit: true, ...inputs });
  const refresh = async (): Promise<void> => {
    await settle();
    await fixture.whenStable();
  };
  await refresh();
  const words = (): string => (fixture.root.textContent ?? '').replace(/\s+/g, ' ');
  const box = (label: string): HTMLInputElement => {
    const found = [...fixture.root.querySelectorAll('label')].find((each) => each.textContent?.includes(label));
    return found?.querySelector('input') as HTMLInputElement;
  };
  const click = async (label: string): Promise<void> => {
    [...fixture.root.querySelectorAll('button')].find((each) => each.textContent?.includes(label))?.click();
    await refresh();
  };
  const tick = async (label: string): Promise<void> => {
    box(label).click();
    await refresh();
  };
  return { ...fixture, api, words, box, click, tick };
}

describe('the reminders of a meeting', () => {
  it('tell when they leave, and have left', async () => {
    const { words } = await reminders({});
    expect(words()).toContain('Envoyés 7 jours et un jour avant la réunion');
    expect(words()).toContain('7 jours avant Parti le');
    expect(words()).toContain('La veille Part le');
  });

  it('are those of the group, or the meeting’s own', async () => {
    const saved = { ...usual, days: [3, 1], own: [3, 1], version: 1 };
    const { api, box, click, tick, words } = await reminders({ [`PUT ${URL}`]: () => saved });
    await click('Régler');
    expect(box('Comme pour le groupe').checked).toBe(true);
    await tick('Comme pour le groupe');
    await tick('7 jours avant');
    await tick('3 jours avant');
    await click('Enregistrer');
    expect(api.sentTo(URL)).toEqual([{ days: [3, 1], version: null }]);
    expect(words()).toContain('Envoyés 3 jours et un jour avant');
    expect(done).toHaveBeenCalled();
  });

  it('keep what was chosen when somebody else has set them meanwhile', async () => {
    const current = { ...usual, own: [2], days: [2], version: 4 };
    let attempts = 0;
    const put = (): unknown => {
      attempts += 1;
      if (attempts === 1) throw new Problem('stale', 409, {}, [], null, current);
      return { ...current, days: [], own: [], version: 5 };
    };
    const { api, click, tick, words, box } = await reminders({ [`PUT ${URL}`]: put });
    await click('Régler');
    await tick('Comme pour le groupe');
    await tick('7 jours avant');
    await tick('La veille');
    await click('Enregistrer');
    expect(box('7 jours avant').checked).toBe(false);
    await click('Enregistrer');
    expect(api.sentTo(URL)).toEqual([
      { days: [], version: null },
      { days: [], version: 4 },
    ]);
    expect(words()).toContain('Aucun rappel n’est envoyé.');
  });

  it('are read again after a failure, and shown without means to those who cannot change them', async () => {
    let fails = true;
    const get = (): unknown => {
      if (fails) throw new Problem('unexpected', 500);
      return usual;
    };
    const { click, words, root } = await reminders({ [`GET ${URL}`]: get }, { canEdit: false });
    fails = false;
    await click('Réessayer');
    expect(words()).toContain('Envoyés');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });
});
