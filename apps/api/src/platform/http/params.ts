import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

const key = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}_-]+$/u);

/** The `:id` of a path: an identifier, or a slug where the route takes either. */
export class IdParams extends createZodDto(z.object({ id: key })) {}

/** The `:code` of a path: a commune. */
export class CodeParams extends createZodDto(z.object({ code: key })) {}

/** A path parameter that names a record. */
export const pathKey = key;
