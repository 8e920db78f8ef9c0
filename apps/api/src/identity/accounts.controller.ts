import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  accountCreate,
  accountDetail,
  accountListQuery,
  accountPage,
  accountUpdate,
  exportQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { AccountsService } from './accounts.service';
import { accountFile } from './account-file';
import { OwnSessionsService } from './own-sessions.service';

class AccountListQueryDto extends createZodDto(accountListQuery) {}
class AccountExportQueryDto extends createZodDto(exportQuery(accountListQuery)) {}
class AccountPageDto extends createZodDto(accountPage) {}
class AccountDetailDto extends createZodDto(accountDetail) {}
class AccountCreateDto extends createZodDto(accountCreate) {}
class AccountUpdateDto extends createZodDto(accountUpdate) {}

/** Accounts, for administrators. */
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: OwnSessionsService,
  ) {}

  @Get()
  @Permit('account.list')
  @ZodResponse({ type: AccountPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: AccountListQueryDto): Promise<AccountPageDto> {
    return this.accounts.list(ctx, query);
  }

  @Get('export')
  @Permit('account.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: AccountExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, accountFile, (asked) => this.accounts.list(ctx, asked));
  }

  @Post()
  @Permit('account.create')
  @ZodResponse({ type: AccountDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: AccountCreateDto): Promise<AccountDetailDto> {
    return this.accounts.create(ctx, body);
  }

  @Get(':id')
  @Permit('account.read')
  @ZodResponse({ type: AccountDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AccountDetailDto> {
    return this.accounts.get(ctx, id);
  }

  /** Signs somebody out of every browser; they may come in again. */
  @Delete(':id/sessions')
  @HttpCode(204)
  @Permit('account.edit')
  endSessions(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<void> {
    return this.sessions.endThoseOf(ctx, id);
  }

  @Patch(':id')
  @Permit('account.edit')
  @ZodResponse({ type: AccountDetailDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: AccountUpdateDto): Promise<AccountDetailDto> {
    return this.accounts.update(ctx, id, body);
  }

  /** Sends the invitation again. */
  @Post(':id/invitations')
  @HttpCode(202)
  @Permit('account.invite')
  invite(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<void> {
    return this.accounts.invite(ctx, id);
  }
}
