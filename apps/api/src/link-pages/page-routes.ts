import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { NoUnit, pathKey } from '../platform/http';

/** A page of HTML, rendered without a script; it opens its units of work itself. */
export const AnswersPage = (): MethodDecorator =>
  applyDecorators(NoUnit(), ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } }));

/** The personal link that a page was opened with, once it has become a cookie. */
export class LinkParams extends createZodDto(z.object({ link: pathKey })) {}

/** What a form sends: each field once, or several times. Its fields are checked where they are known. */
export type Form = Record<string, unknown> | undefined;
