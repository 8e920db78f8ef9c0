import { FormArray } from '@angular/forms';
import type { AgendaTemplateRow, MeetingDetail } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { type AgendaRow, agendaOf, itemGroup, prepend, sectionGroup } from './agenda-form-model';
import { AgendaTemplates } from './agenda-templates';
import { TemplateKeep } from './template-keep';

const LIST = '/api/agenda-templates';
const line = { kind: 'information' as const, presenter: null, note: null };
const row: AgendaTemplateRow = {
  id: 't',
  name: 'Atelier',
  authorLabel: 'Claire',
  createdAt: '2026-11-20T10:00:00.000Z',
  items: [{ ...line, title: 'Accueil', minutes: 30, section: null }],
  version: 1,
  can: { rename: true, remove: true },
};
const done = jest.fn();
const press = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('button')]
    .find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(label))
    ?.click();

/** The templates, opened by whoever looks for one. */
async function opened() {
  const shown = await show(AgendaTemplates);
  const details = shown.root.querySelector('details');
  if (details) details.open = true;
  details?.dispatchEvent(new Event('toggle'));
  await settle();
  return shown;
}

async function signIn(answers: Record<string, (body: unknown) => unknown>): Promise<FakeApi> {
  const api = new FakeApi(answers);
  done.mockReset();
  await reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });
  return api;
}

describe('Templates of agendas', () => {
  it('offer the usual order and what was kept, each in one tap', async () => {
    await signIn({ [`GET ${LIST}`]: () => ({ items: [row], total: 1, page: 1, size: 10 }) });
    const { root, componentInstance } = await opened();
    const taken = jest.fn();
    componentInstance.taken.subscribe(taken);
    await settle();
    expect(root.textContent).toContain('5 points');
    expect(root.textContent).toContain('Gardé par Claire');
    press(root, 'Reprendre – Déroulé habituel');
    press(root, 'Reprendre – Atelier');
    expect(taken.mock.calls.map(([{ name, items }]) => [name, items[0].title])).toEqual([
      ['Déroulé habituel', 'Accueil et tour de présence'],
      ['Atelier', 'Accueil'],
    ]);
  });

  it('are taken out with the way back', async () => {
    const api = await signIn({
      [`GET ${LIST}`]: () => ({ items: [row], total: 1, page: 1, size: 10 }),
      [`DELETE ${LIST}/{id}`]: () => ({ id: 't' }),
      [`POST ${LIST}/{id}/restoration`]: () => row,
    });
    const { root } = await opened();
    await settle();
    press(root, 'Retirer le modèle');
    await settle();
    const [text, undo] = done.mock.calls[0] as [string, () => void];
    expect(text).toContain('n’est plus un modèle');
    undo();
    await settle();
    expect(api.asked.map(({ path }) => path)).toContain(`${LIST}/{id}/restoration`);
  });

  it('are named anew in their place, and what is wrong or was overtaken is said there', async () => {
    const stored = { ...row, name: 'Atelier long', version: 2 };
    const shown = [row, stored];
    const answers = [
      (): never => {
        throw new Problem('invalid', 422, {}, [{ path: 'name', code: 'name-taken', params: {} }]);
      },
      (): never => {
        throw new Problem('stale', 409, {}, [], null, stored);
      },
      () => ({ ...stored, name: 'Atelier court', version: 3 }),
    ];
    const api = await signIn({
      [`GET ${LIST}`]: () => ({ items: [shown.shift() ?? stored], total: 1, page: 1, size: 10 }),
      [`PATCH ${LIST}/{id}`]: () => answers.shift()?.(),
    });
    const { root, componentInstance } = await opened();
    await settle();
    press(root, 'Renommer le modèle');
    await settle();
    expect(componentInstance.hasUnsavedChanges()).toBe(false);
    expect(root.querySelector<HTMLInputElement>('#template-t')?.value).toBe('Atelier');
    for (const said of ['Un modèle porte déjà ce nom.', 'Renommé entre-temps : « Atelier long ».', null]) {
      type(root, 'template-t', 'Atelier court');
      expect(componentInstance.hasUnsavedChanges()).toBe(true);
      press(root, 'Enregistrer');
      await settle();
      await settle();
      if (said) expect(root.textContent?.replace(/\s+/g, ' ')).toContain(said);
    }
    expect(api.sentTo(`${LIST}/{id}`)).toMatchObject([{ version: 1 }, { version: 1 }, { version: 2 }]);
    expect(root.querySelector('#template-t')).toBeNull();
    expect(done.mock.calls[0]?.[0]).toContain('s’appelle maintenant');
  });

  it('keep the name that is being typed when the page is turned', async () => {
    const pages = [row, { ...row, id: 'u', name: 'Comité' }];
    await signIn({ [`GET ${LIST}`]: () => ({ items: [pages.shift()], total: 11, page: 1, size: 10 }) });
    const { root, componentInstance } = await opened();
    await settle();
    press(root, 'Renommer le modèle');
    await settle();
    type(root, 'template-t', 'Atelier court');
    press(root, 'Suivante');
    await settle();
    await settle();
    expect(root.textContent).toContain('Comité');
    expect(root.querySelector<HTMLInputElement>('#template-t')?.value).toBe('Atelier court');
    expect(componentInstance.hasUnsavedChanges()).toBe(true);
    press(root, 'Annuler');
    await settle();
    expect(root.textContent).not.toContain('Atelier');
  });

  it('are kept under a name, and what is wrong with it is said there', async () => {
    const refused = () => {
      throw new Problem('invalid', 422, {}, [{ path: 'name', code: 'name-taken', params: {} }]);
    };
    const answers = [refused, () => row];
    const api = await signIn({ [`POST ${LIST}`]: () => answers.shift()?.() });
    const id = '00000000-0000-4000-8000-00000000000b';
    const { root } = await show(TemplateKeep, { meeting: { id, title: 'Bilan' } as MeetingDetail });
    press(root, 'Garder comme modèle');
    await settle();
    send(root);
    await settle();
    expect(root.textContent).toContain('Un modèle porte déjà ce nom.');
    type(root, 'template.name', 'Atelier');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(LIST)).toEqual(['Bilan', 'Atelier'].map((name) => ({ name, meetingId: id })));
    expect(root.querySelector('form')).toBeNull();
  });

  it('come first on an agenda, and leave what stands there in its section', () => {
    const agenda = new FormArray<AgendaRow>([itemGroup({ title: 'Ancien' })]);
    prepend(agenda, [{ ...line, title: 'Accueil', section: 'Ouverture' }]);
    const sections = agendaOf(agenda.getRawValue()).map(({ title, section }) => [title, section]);
    expect(sections).toEqual([
      ['Accueil', 'Ouverture'],
      ['Ancien', ''],
    ]);
    const late = new FormArray<AgendaRow>([sectionGroup('En retard'), itemGroup({ title: 'Ancien' })]);
    prepend(late, [{ ...line, title: 'Accueil' }]);
    expect(agendaOf(late.getRawValue()).map(({ section }) => section)).toEqual(['', 'En retard']);
  });
});
