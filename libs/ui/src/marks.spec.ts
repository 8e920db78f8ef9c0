import { DateBlock, PhaseMark, Units } from './marks';
import { Keys, ScoreBar } from './score-bar';
import { show, wordsOf } from './testing/show';

describe('The marks', () => {
  it.each([
    ['diagnosis', 'p_ r r r'],
    ['pilot', 'e e p_ r'],
    ['scaling', 'e e e p_'],
  ])('draw the phase %s as %s', async (phase, fills) => {
    const { root } = await show(PhaseMark, { phase });
    expect([...root.querySelectorAll('i')].map((each) => each.className).join(' ')).toBe(fills);
  });

  it('draw one unit per organisation, and say the same in words', async () => {
    const { root } = await show(Units, { yes: 2, maybe: 1, no: 1, silent: 1, label: '2 viennent sur 5' });
    expect([...root.querySelectorAll('i')].map((each) => each.className)).toEqual(['e', 'e', 'p_', 'x', '']);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('2 viennent sur 5');
  });

  it('write a day as the calendar does', async () => {
    const { root } = await show(DateBlock, { day: '2026-12-03' });
    expect(wordsOf(root.querySelector('b'))).toBe('3');
    expect(wordsOf(root.querySelector('span'))).toBe('déc.');
  });
});

describe('A bar of points', () => {
  it('leaves out what is zero, and gives each part its weight', async () => {
    const { root } = await show(ScoreBar, { effective: 6, planned: 0, remaining: 2, unknown: 1.5, label: '6 sur 9,5' });
    const parts = [...root.querySelectorAll<HTMLElement>('.bar span')];
    expect(parts.map(({ className, style }) => [className, Number(style.flexGrow)])).toEqual([
      ['e', 6],
      ['r', 2],
      ['u', 1.5],
    ]);
  });

  it.each([
    [20, '50%'],
    [5, '100%'],
    [undefined, '100%'],
  ])('10 points on a scale of %s take %s of the width', async (scale, width) => {
    const { root } = await show(ScoreBar, { effective: 10, scale, label: '10' });
    expect(root.querySelector<HTMLElement>('.bar')?.style.width).toBe(width);
  });

  it('has its key in words', async () => {
    const { root } = await show(Keys, { label: 'Légende', keys: [{ kind: 'e', label: 'effectifs', figure: '19,7' }] });
    expect(wordsOf(root.querySelector('li'))).toBe('19,7 effectifs');
  });
});
