import { MAP_CLASSES, classOf, mapClasses, mapFigures } from './map-figure.rules';

const levels = [40, 50, 65, 75];

describe('mapClasses', () => {
  it('leaves no gap, whatever the figure', () => {
    for (const figure of mapFigures) {
      const classes = mapClasses(figure, [3.2, 17], levels);
      expect(classes).toHaveLength(MAP_CLASSES);
      expect(classes[0]?.from).toBe(0);
      classes.forEach(({ to }, at) => expect(to).toBe(classes[at + 1]?.from ?? null));
    }
  });

  it.each<[number[], number[]]>([
    [
      [17, 3],
      [0, 5, 10, 15, 20],
    ],
    [[10], [0, 2, 4, 6, 8]],
    [[1], [0, 0.2, 0.4, 0.6, 0.8]],
    [
      [0, 0],
      [0, 0.1, 0.2, 0.3, 0.4],
    ],
    [[], [0, 0.1, 0.2, 0.3, 0.4]],
  ])('cuts points up to %p into round steps', (values, from) => {
    expect(mapClasses('effective', values, levels).map((each) => each.from)).toEqual(from);
  });

  it('takes the levels of the programme for certificates', () => {
    expect(mapClasses('level', [], levels).map(({ from }) => from)).toEqual([0, 40, 50, 65, 75]);
    expect(mapClasses('level', [], [...levels, 90]).at(-1)).toEqual({ from: 75, to: null });
    expect(mapClasses('level', [], [])).toEqual([{ from: 0, to: null }]);
  });
});

describe('classOf', () => {
  const classes = mapClasses('share', [], levels);

  it('puts a value into the class that it begins', () => {
    expect([0, 0.19, 0.2, 0.8, 1].map((value) => classOf(value, classes))).toEqual([0, 0, 1, 4, 4]);
  });

  it('knows nothing of what is not known', () => {
    expect(classOf(null, classes)).toBeNull();
  });
});
