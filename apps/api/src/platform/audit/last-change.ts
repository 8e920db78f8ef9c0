import { In } from 'typeorm';
import { type Condition, type Ctx, EVERYTHING, anyOf } from '../database';
import { Event } from './event.entity';

/** The event that left a figure as it is: who, when, and what it was. */
export type LastChange = Pick<Event, 'subjectId' | 'at' | 'kind' | 'actorLabel' | 'actorAccountId'>;

/** That an event changed one of these fields; the alias is `event`. */
export const changing = (fields: readonly string[]): Condition =>
  // A quote within a value is kept with a backslash before it: only the name of a field reads like this.
  anyOf(
    ...fields.map((field, at) => ({
      sql: `event.data LIKE :changed${at}`,
      parameters: { [`changed${at}`]: `%"field":"${field}"%` },
    })),
  );

interface Asked {
  type: string;
  ids: readonly string[];
  fields: readonly string[];
  /** Which events are meant at all; the alias is `event`. */
  of?: Condition;
}

/** The last event that changed one of these fields of each subject, by its id. One query. */
export async function lastChanges(ctx: Ctx, asked: Asked): Promise<Map<string, LastChange>> {
  return new Map((await changesOf(ctx, asked)).map((event) => [event.subjectId, event]));
}

/** Every event that changed one of these fields of these subjects, the earliest first. One query. */
export async function changesOf(ctx: Ctx, { type, ids, fields, of = EVERYTHING }: Asked): Promise<LastChange[]> {
  if (ids.length === 0) return [];
  const { sql, parameters } = changing(fields);
  return ctx.manager
    .createQueryBuilder(Event, 'event')
    .select(['event.id', 'event.subjectId', 'event.at', 'event.kind', 'event.actorLabel', 'event.actorAccountId'])
    .where({ subjectType: type, subjectId: In([...ids]) })
    .andWhere(`${of.sql} AND ${sql}`, { ...of.parameters, ...parameters })
    .orderBy('event.at')
    .addOrderBy('event.id')
    .getMany();
}
