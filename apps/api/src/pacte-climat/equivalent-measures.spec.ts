import { type TestApp, testApp } from '../testing/test-app';
import { keepMapping } from './commune-mappings';
import { equivalentMeasures } from './equivalent-measures';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Version {
  id: string;
  measures: Record<string, string>;
}

/** A version with measures of these slugs, each with the slugs that it says to replace. */
const aVersion = (replacesId: string | null, slugs: Record<string, string[]>): Promise<Version> =>
  app.given(async (given) => {
    const { id } = await given.catalogue({ isDefault: false, replacesId });
    const made: [string, string][] = [];
    for (const [slug, replaces] of Object.entries(slugs)) {
      made.push([slug, (await given.measure({ catalogueId: id, slug, replaces })).id]);
    }
    return { id, measures: Object.fromEntries(made) };
  });
const mapped = (code: string, from: Version, to: Version, lines: Record<string, string | null>): Promise<void> =>
  app.write((ctx) =>
    keepMapping(ctx, code, {
      former: Object.values(from.measures).map((id) => ({ id })),
      into: Object.values(to.measures).map((id) => ({ id })),
      mapping: Object.entries(lines).map(([slug, other]) => ({
        from: from.measures[slug] ?? '',
        to: other === null ? null : (to.measures[other] ?? ''),
      })),
    }),
  );
/** The slugs of what this measure is there. */
async function asked(from: Version, slug: string, to: Version, code?: string): Promise<string[]> {
  const equivalents = await app.write((ctx) => equivalentMeasures(ctx, [code ?? []].flat()));
  const ids = equivalents(from.measures[slug] ?? '', to.id, code);
  return Object.entries(to.measures).flatMap(([name, id]) => (ids.includes(id) ? [name] : []));
}

describe('What a measure is in another version', () => {
  let first: Version;
  let second: Version;
  let third: Version;
  let code: string;
  let other: string;
  beforeEach(async () => {
    first = await aVersion(null, { a: [], b: [], c: [] });
    second = await aVersion(first.id, { a1: ['a'], a2: ['a'], b: [], d: [] });
    third = await aVersion(second.id, { a1: [], b: [], d: [] });
    ({ code } = await app.given((given) => given.commune()));
    other = (await app.given((given) => given.commune())).code;
  });

  it('is told by the catalogues where the commune said nothing', async () => {
    expect(await asked(first, 'a', second, code)).toEqual(['a1', 'a2']);
    expect(await asked(first, 'a', third, code)).toEqual(['a1']);
    expect(await asked(third, 'a1', first, code)).toEqual(['a']);
    expect(await asked(first, 'c', second, code)).toEqual([]);
  });

  it('is what the commune said, there and from there on, and a split stays one that it followed', async () => {
    await mapped(code, first, second, { a: 'a2', b: 'd', c: 'b' });
    expect(await asked(first, 'a', second, code)).toEqual(['a1', 'a2']);
    expect(await asked(first, 'b', second, code)).toEqual(['d']);
    expect(await asked(first, 'c', second, code)).toEqual(['b']);
    expect(await asked(first, 'b', third, code)).toEqual(['d']);
    expect(await asked(first, 'b', second, other)).toEqual(['b']);
    expect(await asked(first, 'b', second)).toEqual(['b']);
    // And back.
    expect(await asked(second, 'b', first, code)).toEqual(['c']);
    expect(await asked(third, 'd', first, code)).toEqual(['b']);
  });

  it('reads what the communes said that it is asked for alone, and tells nothing of another one', async () => {
    await mapped(code, first, second, { b: 'd' });
    const equivalents = await app.write((ctx) => equivalentMeasures(ctx, [other]));
    const b = first.measures['b'] ?? '';
    expect(equivalents(b, second.id, other)).toEqual([second.measures['b']]);
    expect(() => equivalents(b, second.id, code)).toThrow('not read');
  });

  it('counts what the catalogues let become one, though the commune took along the assessment of one alone', async () => {
    const joined = await aVersion(first.id, { ab: ['a', 'b'] });
    await mapped(code, first, joined, { a: 'ab', b: null });
    expect(await asked(first, 'b', joined, code)).toEqual(['ab']);
  });

  it('is found in another programme too, from whichever version it was linked in', async () => {
    const elsewhere = await aVersion(null, { x: [], y: [] });
    const later = await aVersion(elsewhere.id, { x: [], y: [] });
    await mapped(code, second, elsewhere, { b: 'y' });
    expect(await asked(second, 'b', elsewhere, code)).toEqual(['y']);
    expect(await asked(first, 'b', elsewhere, code)).toEqual(['y']);
    // The version in force is a later one than the commune left.
    expect(await asked(third, 'b', elsewhere, code)).toEqual(['y']);
    expect(await asked(third, 'b', later, code)).toEqual(['y']);
    expect(await asked(elsewhere, 'y', second, code)).toEqual(['b']);
    expect(await asked(third, 'b', elsewhere, other)).toEqual([]);
  });

  it('follows the latest of several moves between the same versions', async () => {
    await mapped(code, first, second, { b: 'd' });
    await mapped(code, second, first, { d: 'b' });
    await mapped(code, first, second, { c: 'd' });
    expect(await asked(first, 'c', second, code)).toEqual(['d']);
    expect(await asked(first, 'b', second, code)).toEqual(['b']);
  });
});
