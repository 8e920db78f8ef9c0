import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';

/** The OpenAPI document of every route, made from the same schemas that check the requests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Zesumme')
    .setDescription('Working groups, meetings, actions and chapter 6 of the Pacte Climat.')
    .setVersion('1')
    .addCookieAuth('zesumme_session')
    .build();
  return cleanupOpenApiDoc(
    SwaggerModule.createDocument(app, info, {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    }),
  );
}

/** Serves the document and a page to read it at /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
