import type { MeasureLabel, ProgrammeMeasures } from '@zesumme/domain';
import { FakeApi, reader, show } from '../../testing/fake-api';
import { MeasureChoice } from './measure-choice';

const words = (each: Element): string => (each.textContent ?? '').replace(/\s+/g, ' ').trim();
const label = (id: string): MeasureLabel => ({
  ...{ id, slug: id, codeInferred: null },
  ...{ titleFr: `Mesure ${id}`, titleDe: id, titleEn: id },
});
const first: ProgrammeMeasures = {
  ...{ catalogueId: 'c1', programme: 'Pacte Climat 2.0', chapter: '6', version: null },
  measures: [label('a'), label('b')],
};
const second: ProgrammeMeasures = {
  ...{ catalogueId: 'c2', programme: 'Energiestadt', chapter: 'K', version: null },
  measures: [label('w')],
};

async function open(programmes: ProgrammeMeasures[], own: MeasureLabel[], chosen: string[]) {
  await reader(new FakeApi({}));
  return show(MeasureChoice, { programmes, own, chosen });
}

describe('The measures that an action serves', () => {
  it('stand under their programme where there are several, with those of other versions that it serves already', async () => {
    const { root } = await open([first, second], [label('a'), label('old')], ['a', 'old']);
    expect([...root.querySelectorAll('legend')].map(words)).toEqual([
      'Mesures',
      'Pacte Climat 2.0, chapitre 6',
      'Energiestadt, chapitre K',
      'D’autres versions du catalogue',
    ]);
    const boxes = [...root.querySelectorAll('label')].map((each) => [
      words(each),
      each.querySelector('input')?.checked,
    ]);
    expect(boxes).toEqual([
      ['Mesure a', true],
      ['Mesure b', false],
      ['Mesure w', false],
      ['Mesure old', true],
    ]);
  });

  it('name the version of those that only another one has', async () => {
    const former = { ...first, catalogueId: 'c0', version: 'Pages publiques', measures: [label('old')] };
    const { root } = await open([first, former], [label('old')], ['old']);
    expect([...root.querySelectorAll('legend')].map(words)).toEqual([
      'Mesures',
      'Pacte Climat 2.0, chapitre 6',
      'Pacte Climat 2.0, chapitre 6 · Pages publiques',
    ]);
    expect([...root.querySelectorAll('label')].map(words)).toEqual(['Mesure a', 'Mesure b', 'Mesure old']);
  });

  it('stand alone where there is one programme', async () => {
    const { root } = await open([first], [], []);
    expect(root.querySelectorAll('legend')).toHaveLength(1);
  });
});
