import { issuesOf } from '@zesumme/domain';
import { createZodValidationPipe } from 'nestjs-zod';
import type { ZodError } from 'zod';
import { DomainError } from '../errors';

/** Refuses what does not fit its schema with 400 and one issue for each field. */
export const ValidationPipe = createZodValidationPipe({
  createValidationException: (error) => new DomainError('invalid', 400, {}, issuesOf(error as ZodError)),
});
