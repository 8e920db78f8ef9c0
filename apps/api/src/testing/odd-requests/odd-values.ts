import fc from 'fast-check';

/**
 * Stands in a body for text that JSON cannot be made to say, such as `NaN`: what follows it is written as it is, without the
 * quotes around it.
 */
export const AS_IT_IS = '@as-it-is:';

/** Any code units, halves of pairs among them. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));

const longText = fc
  .tuple(
    fc.constantFrom('a', 'é', '🌳', ' ', '\t', '"', '\\', '%', "'", '[', '<b>'),
    fc.constantFrom(201, 3_000, 70_000),
  )
  .map(([unit, times]) => unit.repeat(times));

/** Text that something along the way may take for something else. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\u0001\u001f\u007f',
      'a\r\nb',
      '\ud800',
      'a\udfff',
      '\u202e\u2066',
      '\ufeff',
      '\u2028',
    ],
    ...[
      'null',
      'undefined',
      'NaN',
      'true',
      '0',
      '-1',
      '1e400',
      '9007199254740993',
      '[]',
      '{}',
      '__proto__',
      'constructor',
    ],
    ...[
      "' OR '1'='1",
      '"; --',
      '%',
      '_',
      '\\',
      '*',
      '(',
      '"',
      'NEAR(',
      '-a',
      'a AND',
      '$1',
      ':q',
      '?',
      '${7*7}',
      '{{7*7}}',
    ],
    ...['../../../etc/passwd', '..\\..', '%00', '%2e%2e%2f', '/', '//evil.example', 'javascript:alert(1)', '<script>'],
    ...[
      '=1+1',
      '@SUM(A1)',
      '+1',
      '2026-02-30',
      '0000-00-00',
      '9999-12-31',
      '-0001-01-01',
      '2026-03-29T02:30',
      'ＡＢＣ',
    ],
    ...['2026-01-01T00:00:00+99:99', 'Europe/Nowhere', 'I\u0307', 'ﬁ', 'ß', 'a@b.example\nBcc: c@d.example', '👩‍👩‍👧‍👦'],
  ),
  units,
  fc.string({ unit: 'binary', maxLength: 20 }),
  longText,
);

/** Numbers at and beyond the edge of what is one. */
export const oddNumber: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.1 + 0.2, 1e21, -1e21, 1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 63), 1.5, 100_000_000),
  fc
    .constantFrom('NaN', 'Infinity', '-Infinity', '1e400', '-1e400', '01', '0x10', '9007199254740993', '1e-400')
    .map((text) => AS_IT_IS + text),
  fc.double(),
);

/** Brackets within brackets, as text. */
const deep = fc
  .tuple(fc.constantFrom(['[', ']'], ['{"a":', '}']), fc.constantFrom(60, 2_000, 40_000))
  .map(([[open = '', close = ''], depth]) => `${AS_IT_IS}${open.repeat(depth)}1${close.repeat(depth)}`);

/** Whatever may stand where something else is awaited. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 3, arbitrary: oddNumber },
  { weight: 1, arbitrary: deep },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], { a: 1 }, ['a', 'a'], { length: 1 }),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, 300, 20_000).map((size) => Array.from({ length: size }, () => 'a')) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  // Read as text as well: what these name is made of ids that there are.
  { weight: 2, arbitrary: fc.nat().map((which) => anId(which)) },
);

/** Stands for an id that there is, of whatever kind. */
export const anId = (which: number): string => `@id:${which}`;
/** Stands for the code of a commune that there is. */
export const aCommune = (which: number): string => `@commune:${which}`;

/** Text for a header: bytes, without the end of a line, which no program lets through. */
export const oddHeader: fc.Arbitrary<string> = fc.oneof(
  oddText.map((text) => text.slice(0, 4_000).replace(/[^\x20-\x7e\x80-\xff]/g, '')),
  fc.constantFrom('*', ',', ';q=', 'a'.repeat(9_000), '"', 'bytes=0-', 'bytes=-1', 'bytes=9-1,2-3', 'W/"a"', 'é'),
);
