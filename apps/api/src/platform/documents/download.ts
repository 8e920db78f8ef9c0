import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { slugOf } from '@zesumme/domain';

/** The media types of documents. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export type DocumentFormat = keyof typeof documentTypes;

/** Describes a route that answers with a document. */
export const AnswersDocument = (format: DocumentFormat): MethodDecorator =>
  applyDecorators(
    ApiProduces(documentTypes[format]),
    ApiOkResponse({ description: 'The document.', schema: { type: 'string', format: 'binary' } }),
  );

/** The name under which a document is kept: plain letters, whatever its title is written in. */
export const documentName = (name: string, format: DocumentFormat): string => `${slugOf(name)}.${format}`;

/** The answer that hands a document to the reader as a file. */
export const downloadOf = (content: Buffer, name: string, format: DocumentFormat): StreamableFile =>
  new StreamableFile(content, {
    type: documentTypes[format],
    disposition: `attachment; filename="${documentName(name, format)}"`,
    length: content.length,
  });
