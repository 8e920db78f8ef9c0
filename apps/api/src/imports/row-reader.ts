import { type ImportField, type RowIssue, type ChoiceWords, choiceIn, dayIn, issuesIn } from '@zesumme/domain';
import type { z } from 'zod';

/** Values of a choice that a message names. */
const NAMED = 6;

/** Reads the cells of one row by what their columns hold, and notes all that is wrong with them. */
export class RowReader {
  readonly issues: RowIssue[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly at: ReadonlyMap<ImportField, number>,
  ) {}

  /** What stands there; nothing when the cell is empty or no column holds it. */
  text(field: ImportField): string | undefined {
    const index = this.at.get(field);
    const cell = index === undefined ? undefined : this.cells[index];
    return cell === undefined || cell === '' ? undefined : cell;
  }

  /** The text as the schema takes it. */
  valid<T>(field: ImportField, schema: z.ZodType<T>, text = this.text(field)): T | undefined {
    if (text === undefined) return undefined;
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    const [issue] = issuesIn(schema, text);
    this.fail(field, issue?.code ?? 'invalid-format', simple(issue?.params));
    return undefined;
  }

  /** The text, which has to be there, as the schema takes it. */
  required<T>(field: ImportField, schema: z.ZodType<T>): T | undefined {
    if (this.text(field) === undefined) this.fail(field, 'required');
    return this.valid(field, schema);
  }

  /** The value that the words in the cell stand for. */
  choice<V extends string>(field: ImportField, words: ChoiceWords<V>, examples: readonly string[]): V | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = choiceIn(text, words);
    if (value === null) this.fail(field, 'unknown-word', { values: examples.slice(0, NAMED).join(', ') });
    return value ?? undefined;
  }

  day(field: ImportField): string | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const day = dayIn(text);
    if (day === null) this.fail(field, 'unknown-day');
    return day ?? undefined;
  }

  fail(field: ImportField | null, code: string, params: RowIssue['params'] = {}): void {
    this.issues.push({ field, code, params });
  }
}

function simple(params: Record<string, unknown> = {}): RowIssue['params'] {
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}
