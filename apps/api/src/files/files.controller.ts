import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  agendaFiles,
  agendaFilesQuery,
  fileContentQuery,
  fileListQuery,
  filePage,
  fileRow,
  fileTarget,
  linkCreate,
} from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { IdParams, InActor, InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { sendFile } from './file-response';
import { FileStore } from './file-store';
import { FilesService } from './files.service';
import { Uploads } from './uploads.service';

class AgendaFilesDto extends createZodDto(agendaFiles) {}
class AgendaFilesQueryDto extends createZodDto(agendaFilesQuery) {}
class FileTargetDto extends createZodDto(fileTarget) {}
class FileListQueryDto extends createZodDto(fileListQuery) {}
class FileContentQueryDto extends createZodDto(fileContentQuery) {}
class FilePageDto extends createZodDto(filePage) {}
class FileRowDto extends createZodDto(fileRow) {}
class LinkCreateDto extends createZodDto(linkCreate) {}

const bytes = { schema: { type: 'string', format: 'binary' } } as const;
const form = { type: 'object' as const, required: ['file'], properties: { file: bytes.schema } };

/** Files and links beside other records. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly uploads: Uploads,
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Permit('file.list')
  @ZodResponse({ type: FilePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: FileListQueryDto): Promise<FilePageDto> {
    return this.files.list(ctx, query);
  }

  /** How many files there are with each item of a meeting's agenda. */
  @Get('agenda')
  @Permit('file.list')
  @ZodResponse({ type: AgendaFilesDto })
  ofAgenda(@InCtx() ctx: Ctx, @Query() { meetingId }: AgendaFilesQueryDto): Promise<AgendaFilesDto> {
    return this.files.countOfAgenda(ctx, meetingId);
  }

  /** Takes one file, in a form, for the record that the address names. */
  @Post()
  @NoUnit()
  @Permit('file.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ZodResponse({ type: FileRowDto, status: 201 })
  add(@InActor() actor: Actor, @Query() target: FileTargetDto, @Req() request: ZesummeRequest): Promise<FileRowDto> {
    return this.uploads.add(actor, target, request);
  }

  @Post('links')
  @Permit('file.add')
  @ZodResponse({ type: FileRowDto, status: 201 })
  addLink(@InCtx() ctx: Ctx, @Body() body: LinkCreateDto): Promise<FileRowDto> {
    return this.files.addLink(ctx, body);
  }

  /** The file itself, to be saved; a PDF also to be looked at. Visitors get a picture as it was drawn anew. */
  @Get(':id/content')
  @NoUnit()
  @Permit('file.read')
  @ApiOkResponse({ content: { 'application/octet-stream': bytes } })
  async content(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Query() { inline }: FileContentQueryDto,
    @Req() request: ZesummeRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const owner = await this.unitOfWork.read(actor, (ctx) => this.files.find(ctx, id));
    const isDrawn = actor.kind === 'visitor' && owner.kind === 'picture';
    return sendFile(this.store, request, reply, owner, { part: 'content', inline, isDrawn });
  }

  /** A small picture of a picture. */
  @Get(':id/preview')
  @NoUnit()
  @Permit('file.read')
  @ApiOkResponse({ content: { 'image/webp': bytes } })
  async preview(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Req() request: ZesummeRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const owner = await this.unitOfWork.read(actor, (ctx) => this.files.find(ctx, id));
    return sendFile(this.store, request, reply, owner, { part: 'preview' });
  }

  /** It can be taken back for some days. */
  @Delete(':id')
  @Permit('file.remove')
  @ZodResponse({ type: FileRowDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<FileRowDto> {
    return this.files.remove(ctx, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Permit('file.restore')
  @ZodResponse({ type: FileRowDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<FileRowDto> {
    return this.files.restore(ctx, id);
  }
}
