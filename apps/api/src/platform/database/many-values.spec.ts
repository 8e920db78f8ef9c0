import { eachOnce } from './many-values';

describe('A statement with many values', () => {
  it('tells each of them once, by its number, and leaves texts as they are', () => {
    expect(
      eachOnce("SELECT '?', 'l''un ?' WHERE a IN (?, ?) AND b IN (?, ?) AND c = ?", ['x', 'y', 'y', 'x', null]),
    ).toEqual(["SELECT '?', 'l''un ?' WHERE a IN (?1, ?2) AND b IN (?2, ?1) AND c = ?3", ['x', 'y', null]]);
  });
});
