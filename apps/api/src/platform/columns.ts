import { Column, type ColumnOptions } from 'typeorm';

type Options = Pick<ColumnOptions, 'nullable' | 'primary' | 'default'>;

/** Text of a limited length. */
export const StringColumn = (length: number, options?: Options): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** A UUID made by the application. */
export const IdColumn = (options?: Options): PropertyDecorator => StringColumn(36, options);

/** An instant as ISO 8601 text in UTC with milliseconds: the same, and sorted the same, on both databases. */
export const InstantColumn = (options?: Options): PropertyDecorator => StringColumn(24, options);

/** A day, `YYYY-MM-DD`. */
export const DayColumn = (options?: Options): PropertyDecorator => StringColumn(10, options);

/** A time on the wall of the meeting's own zone, `YYYY-MM-DDTHH:mm`. */
export const WallTimeColumn = (options?: Options): PropertyDecorator => StringColumn(16, options);

export const TextColumn = (options?: Options): PropertyDecorator => Column({ type: 'text', ...options });

export const IntegerColumn = (options?: Options): PropertyDecorator => Column({ type: 'integer', ...options });

/** A number with double precision. */
export const NumberColumn = (options?: Options): PropertyDecorator => Column({ type: 'float', ...options });

export const FlagColumn = (options?: Options): PropertyDecorator => Column({ type: 'boolean', ...options });

/** A value kept as JSON text. */
export const JsonColumn = (options?: Options): PropertyDecorator => Column({ type: 'simple-json', ...options });
