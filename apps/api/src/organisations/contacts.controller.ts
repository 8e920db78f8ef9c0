import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  contactCreate,
  contactListQuery,
  contactPage,
  contactRow,
  contactUpdate,
  exportQuery,
  organisationContactListQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { ContactsService } from './contacts.service';
import { contactFile } from './organisation-file';

class ContactListQueryDto extends createZodDto(contactListQuery) {}
class ContactExportQueryDto extends createZodDto(exportQuery(contactListQuery)) {}
class OrganisationContactListQueryDto extends createZodDto(organisationContactListQuery) {}
class ContactPageDto extends createZodDto(contactPage) {}
class ContactRowDto extends createZodDto(contactRow) {}
class ContactCreateDto extends createZodDto(contactCreate) {}
class ContactUpdateDto extends createZodDto(contactUpdate) {}

/** Contacts of organisations. */
@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get('contacts')
  @Permit('contact.list')
  @ZodResponse({ type: ContactPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: ContactListQueryDto): Promise<ContactPageDto> {
    return this.contacts.list(ctx, query);
  }

  @Get('contacts/export')
  @Permit('contact.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: ContactExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, contactFile, (asked) => this.contacts.list(ctx, asked));
  }

  @Get('organisations/:id/contacts')
  @Permit('contact.list')
  @ZodResponse({ type: ContactPageDto })
  listOf(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: OrganisationContactListQueryDto,
  ): Promise<ContactPageDto> {
    return this.contacts.listOf(ctx, id, query);
  }

  @Post('organisations/:id/contacts')
  @Permit('contact.create')
  @ZodResponse({ type: ContactRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ContactCreateDto): Promise<ContactRowDto> {
    return this.contacts.create(ctx, id, body);
  }

  @Get('contacts/:id')
  @Permit('contact.read')
  @ZodResponse({ type: ContactRowDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ContactRowDto> {
    return this.contacts.get(ctx, id);
  }

  @Patch('contacts/:id')
  @Permit('contact.edit')
  @ZodResponse({ type: ContactRowDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ContactUpdateDto): Promise<ContactRowDto> {
    return this.contacts.update(ctx, id, body);
  }

  @Post('contacts/:id/archive')
  @HttpCode(200)
  @Permit('contact.archive')
  @ZodResponse({ type: ContactRowDto })
  archive(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ContactRowDto> {
    return this.contacts.archive(ctx, id);
  }

  @Post('contacts/:id/restoration')
  @HttpCode(200)
  @Permit('contact.restore')
  @ZodResponse({ type: ContactRowDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ContactRowDto> {
    return this.contacts.restore(ctx, id);
  }
}
