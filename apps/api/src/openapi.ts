import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { describingOnce } from './openapi-types';

/** The OpenAPI document of every route, made from the same schemas that check the requests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Zesumme')
    .setDescription('Working groups, meetings, actions and chapter 6 of the Pacte Climat.')
    .setVersion('1')
    .addCookieAuth('zesumme_session')
    .addBearerAuth()
    .build();
  const drawn = describingOnce(app, () =>
    SwaggerModule.createDocument(app, info, {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    }),
  );
  drawn.components = withNullable(drawn.components) as OpenAPIObject['components'];
  const document = cleanupOpenApiDoc(drawn);
  nameNulls(document);
  nameSuccess(document);
  return document;
}

/** The mark that nestjs-zod leaves on a property whose type is not one plain word. */
const UNTYPED = 'x-nestjs_zod-empty-type';

/** Mends what Nest makes of `type: ["string", "null"]` in a property: an array of the first of them. */
function withNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { [UNTYPED]: isUntyped, ...schema } = node as Record<string, unknown>;
  const walked = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withNullable(value)]));
  if (isUntyped && schema['type'] === 'array') {
    const { items, ...rest } = walked as { items: { type: string } };
    return { ...rest, ...items, type: [items.type, 'null'] };
  }
  return isUntyped === undefined ? walked : { ...walked, [UNTYPED]: isUntyped };
}

/** Says "or null" as OpenAPI 3.1 does; some schemas come out with the word of 3.0, which 3.1 does not know. */
function nameNulls(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as { nullable?: unknown; type?: unknown };
  if (schema.nullable === true && typeof schema.type === 'string') {
    schema.type = [schema.type, 'null'];
    delete schema.nullable;
  }
  Object.values(node).forEach(nameNulls);
}

/** An answer without a status of its own is described as "default", which clients take for an error: it is 200. */
function nameSuccess({ paths }: OpenAPIObject): void {
  for (const { responses } of Object.values(paths).flatMap((path) => Object.values(path) as OperationLike[])) {
    if (!responses?.['default'] || Object.keys(responses).some((status) => status.startsWith('2'))) continue;
    responses['200'] = responses['default'];
    delete responses['default'];
  }
}

interface OperationLike {
  responses?: Record<string, unknown>;
}

/** Serves the document and a page to read it at /api/docs. */
export function describeApi(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  // Drawn when somebody first asks, and then kept: it takes a second and does not change while the product runs.
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiDocument(app)), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}
