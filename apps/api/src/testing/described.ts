import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../openapi';

let drawn: OpenAPIObject | undefined;

/** The OpenAPI document, drawn once for all spec files of a worker: it takes seconds, and every product describes the same. */
export const described = (app: INestApplication): OpenAPIObject => (drawn ??= openApiDocument(app));
