import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { type Actor, exportQuery, registerDocumentQuery, registerPage, registerQuery } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../platform/documents';
import { InActor, InCtx, NoUnit, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { registerDocument } from './register-document';
import { registerFile } from './register-file';
import { listRegister } from './register-list';

class RegisterQueryDto extends createZodDto(registerQuery) {}
class RegisterPageDto extends createZodDto(registerPage) {}
class RegisterExportQueryDto extends createZodDto(exportQuery(registerQuery)) {}
class RegisterDocumentQueryDto extends createZodDto(registerDocumentQuery) {}

/** The register of decisions and actions, across meetings and groups. */
@Controller('register')
export class RegisterController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  @Get()
  @Permit('register.read')
  @ZodResponse({ type: RegisterPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: RegisterQueryDto): Promise<RegisterPageDto> {
    return listRegister(ctx, query);
  }

  @Get('export')
  @Permit('register.read')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: RegisterExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, registerFile, (asked) => listRegister(ctx, asked));
  }

  /** The same as a sheet to print. */
  @Get('document')
  @NoUnit()
  @Permit('register.read')
  @AnswersDocument('pdf')
  async document(@InActor() actor: Actor, @Query() query: RegisterDocumentQueryDto): Promise<StreamableFile> {
    const { data, facts, name } = await this.unitOfWork.read(actor, (ctx) => registerDocument(ctx, query));
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}
