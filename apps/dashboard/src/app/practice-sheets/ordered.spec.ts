import { FormArray, FormControl } from '@angular/forms';
import { move } from './ordered';

describe('move', () => {
  const list = (): FormArray<FormControl<string | null>> =>
    new FormArray(['a', 'b', 'c'].map((text) => new FormControl(text)));

  it.each([
    [0, 2, 'b c a'],
    [2, 0, 'c a b'],
    [1, 0, 'b a c'],
  ])('takes entry %i to place %i', (from, to, order) => {
    const lines = list();
    move(lines, from, to);
    expect(lines.value.join(' ')).toBe(order);
    expect(lines.dirty).toBe(true);
  });

  it.each([
    [0, -1],
    [2, 3],
    [5, 0],
  ])('leaves all as it is when asked to take %i to %i', (from, to) => {
    const lines = list();
    move(lines, from, to);
    expect(lines.value.join(' ')).toBe('a b c');
    expect(lines.dirty).toBe(false);
  });
});
