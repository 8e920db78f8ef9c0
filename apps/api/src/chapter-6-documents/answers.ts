import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type DossierFormat, slugOf } from '@zesumme/domain';
import { documentTypes } from '../platform/documents';

export const fileTypes: Record<DossierFormat | 'zip', string> = {
  ...documentTypes,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

const file = { description: 'The file.', schema: { type: 'string', format: 'binary' } } as const;

/** Describes a route that answers with a dossier in one of its formats. */
export const AnswersDossier = (): MethodDecorator =>
  applyDecorators(ApiProduces(fileTypes.pdf, fileTypes.docx, fileTypes.xlsx), ApiOkResponse(file));

/** Describes a route that answers with an archive. */
export const AnswersArchive = (): MethodDecorator => applyDecorators(ApiProduces(fileTypes.zip), ApiOkResponse(file));

/** The answer that hands a file to the reader. */
export const handedOver = (content: Buffer, name: string, format: DossierFormat): StreamableFile =>
  new StreamableFile(content, {
    type: fileTypes[format],
    disposition: `attachment; filename="${slugOf(name)}.${format}"`,
    length: content.length,
  });
