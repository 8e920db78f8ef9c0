import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';

/** The OpenAPI document of every route, made from the same schemas that check the requests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Zesumme')
    .setDescription('Working groups, meetings, actions and chapter 6 of the Pacte Climat.')
    .setVersion('1')
    .addCookieAuth('zesumme_session')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.components = withNullable(document.components) as OpenAPIObject['components'];
  return cleanupOpenApiDoc(document);
}

/** The mark that nestjs-zod leaves on a property whose type is not one plain word. */
const UNTYPED = 'x-nestjs_zod-empty-type';

/**
 * What may be null, said as OpenAPI 3.0 does. zod writes `type: ["string", "null"]`, which Nest takes for an array of the
 * first of them.
 */
function withNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { [UNTYPED]: isUntyped, ...schema } = node as Record<string, unknown>;
  const walked = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withNullable(value)]));
  if (Array.isArray(schema['type'])) {
    const [type] = schema['type'].filter((each) => each !== 'null');
    return { ...walked, type, nullable: true };
  }
  if (isUntyped && schema['type'] === 'array') {
    const { items, ...rest } = walked;
    return { ...rest, ...(items as object), nullable: true };
  }
  return isUntyped === undefined ? walked : { ...walked, [UNTYPED]: isUntyped };
}

/** Serves the document and a page to read it at /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
