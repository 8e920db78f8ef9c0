import { zoneCreate } from '@zesumme/domain';
import { middleOf } from './places';
import { outlineAsText, outlineFromText } from './outline-text';

describe('an outline as text', () => {
  const ring: [number, number][] = [
    [6.1, 49.6],
    [6.2, 49.6],
    [6.2, 49.7],
    [6.1, 49.6],
  ];

  it.each([
    ['6.1 49.6\n6.2 49.6\n6.2 49.7'],
    ['6,1 49,6\n\n6,2 49,6\n 6,2 49,7 '],
    ['6.1, 49.6\n6.2;49.6\n6.2 , 49.7'],
  ])('is read however it is written (%#)', (text) => expect(outlineFromText(text)).toEqual(ring));

  it('is written so that it reads the same', () => expect(outlineFromText(outlineAsText(ring))).toEqual(ring));

  it('is nothing when nothing is written', () => {
    expect(outlineFromText(' \n ')).toBeNull();
    expect(outlineAsText(null)).toBe('');
  });

  it('keeps what is no corner, to be refused', () => {
    const outline = outlineFromText('6.1 49.6\nnorth of here\n6.2 49.7');
    const result = zoneCreate.safeParse({ name: 'Zone', communeCodes: ['0304'], outline });
    expect(result.error?.issues[0]?.path.slice(0, 2)).toEqual(['outline', 1]);
  });

  it('has its name in the middle', () => expect(middleOf(ring)).toEqual({ lon: 6.16667, lat: 49.63333 }));
});
