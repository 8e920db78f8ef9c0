import * as z from 'zod';
import * as domain from './index';

const exported: [string, unknown][] = Object.entries(domain);
const schemas = exported.filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);

describe('every schema', () => {
  it('is found', () => expect(schemas.length).toBeGreaterThan(100));

  it.each(schemas)('%s can be described as input', (_, schema) => {
    expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
  });
});

describe('what the API answers', () => {
  const answered = schemas.filter(([name]) =>
    /(Row|Detail|Page|Response|Results|List|Entry)$|^(me|broker)$/.test(name),
  );

  it.each(answered)('%s is described without transformations', (_, schema) => {
    expect(() => z.toJSONSchema(schema, { io: 'output' })).not.toThrow();
  });
});
