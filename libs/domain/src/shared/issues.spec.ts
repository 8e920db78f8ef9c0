import * as z from 'zod';
import { issuesIn, issuesOf } from './issues';
import { choice, choiceOrNull, email, httpUrl, id, name, orNull, telephone, text, version } from './primitives';
import { day, instant, timeZone, wallTime } from './day';

const codeOf = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse({ field: value });
  return result.success ? 'fine' : issuesOf(result.error)[0];
};
const field = (schema: z.ZodType) => z.object({ field: schema });

describe('issuesOf', () => {
  it.each([
    ['text', name],
    ['choice', choice(['one', 'two'])],
    ['id', id],
    ['day', day],
    ['wall time', wallTime],
    ['e-mail', email],
    ['address', httpUrl],
    ['telephone', telephone],
  ])('calls a missing, null or empty %s required', (_, schema) => {
    for (const value of [undefined, null, '']) {
      expect(codeOf(field(schema), value)).toEqual({ path: 'field', code: 'required', params: {} });
    }
  });

  it('calls a missing number required', () => {
    expect(codeOf(field(version), undefined)).toEqual({ path: 'field', code: 'required', params: {} });
  });

  it.each([
    [name, 'x'.repeat(201), { code: 'too-long', params: { maximum: 200 } }],
    [z.string().min(12), 'short', { code: 'too-short', params: { minimum: 12 } }],
    [z.number().max(1), 2, { code: 'too-big', params: { maximum: 1 } }],
    [z.number().min(1), 0, { code: 'too-small', params: { minimum: 1 } }],
    [z.array(id).min(1), [], { code: 'too-few', params: { minimum: 1 } }],
    [z.array(z.number()).max(1), [1, 2], { code: 'too-many', params: { maximum: 1 } }],
    [name, 7, { code: 'invalid-type', params: { expected: 'string' } }],
    [choice(['one', 'two']), 'three', { code: 'invalid-choice', params: { values: ['one', 'two'] } }],
    [choiceOrNull(['one']), 'three', { code: 'invalid-choice', params: { values: ['one'] } }],
    [day, '2026-02-30', { code: 'invalid-format', params: { format: 'date' } }],
    [instant, '2026-02-20T10:00:00Z', { code: 'invalid-format', params: { format: 'datetime' } }],
    [wallTime, '2026-02-30T10:00', { code: 'invalid-format', params: { format: 'wall-time' } }],
    [wallTime, '2026-02-20T24:00', { code: 'invalid-format', params: { format: 'wall-time' } }],
    [timeZone, 'Europe/Nowhere', { code: 'invalid-format', params: { format: 'time-zone' } }],
    [timeZone, '+01:00', { code: 'invalid-format', params: { format: 'time-zone' } }],
    [email, 'nobody', { code: 'invalid-format', params: { format: 'email' } }],
    [httpUrl, 'ftp://example.org', { code: 'invalid-format', params: { format: 'url' } }],
    [httpUrl, 'javascript:alert(1)', { code: 'invalid-format', params: { format: 'url' } }],
    [name, 'a\u0000b', { code: 'control-characters', params: {} }],
    [name, 'a\nb', { code: 'control-characters', params: {} }],
    [text(), 'a\ud800b', { code: 'control-characters', params: {} }],
    [z.strictObject({}), { more: 1 }, { code: 'unrecognised', params: { keys: ['more'] } }],
  ])('tells what is wrong (%#)', (schema, value, expected) => {
    expect(codeOf(field(schema), value)).toMatchObject(expected);
  });

  it('names the place inside lists', () => {
    const schema = z.object({ agenda: z.array(z.object({ title: name })) });
    const issues = issuesIn(schema, { agenda: [{ title: 'one' }, {}] });
    expect(issues).toEqual([{ path: 'agenda.1.title', code: 'required', params: {} }]);
  });
});

describe('text fields', () => {
  it('trim, and keep line breaks only in long text', () => {
    expect(name.parse('  Cloche d’Or ')).toBe('Cloche d’Or');
    expect(text().parse(' one\r\ntwo\tthree ')).toBe('one\ntwo\tthree');
  });

  it('become null when left empty, where they may be', () => {
    const schema = z.object({ note: orNull(text(5)).default(null), again: orNull(email).optional() });
    expect(schema.parse({})).toEqual({ note: null });
    expect(schema.parse({ note: '  ', again: '' })).toEqual({ note: null, again: null });
    expect(schema.parse({ note: ' a ', again: ' A@b.lu' })).toEqual({ note: 'a', again: 'a@b.lu' });
    expect(codeOf(field(orNull(text(5))), 'longer')).toMatchObject({ code: 'too-long' });
  });
});
