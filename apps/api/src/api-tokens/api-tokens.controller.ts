import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { apiTokenCreate, apiTokenListQuery, apiTokenMade, apiTokenPage, apiTokenRow } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { ApiTokensService } from './api-tokens.service';

class ApiTokenListQueryDto extends createZodDto(apiTokenListQuery) {}
class ApiTokenPageDto extends createZodDto(apiTokenPage) {}
class ApiTokenCreateDto extends createZodDto(apiTokenCreate) {}
class ApiTokenMadeDto extends createZodDto(apiTokenMade) {}
class ApiTokenRowDto extends createZodDto(apiTokenRow) {}
class TokenParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** The tokens of a commune. */
@Controller('communes/:code/api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @Permit('api-token.list')
  @ZodResponse({ type: ApiTokenPageDto })
  list(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() query: ApiTokenListQueryDto,
  ): Promise<ApiTokenPageDto> {
    return this.tokens.list(ctx, code, query);
  }

  /** Makes one; it is told this once. */
  @Post()
  @Permit('api-token.create')
  @ZodResponse({ type: ApiTokenMadeDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: ApiTokenCreateDto): Promise<ApiTokenMadeDto> {
    return this.tokens.create(ctx, code, body);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Permit('api-token.revoke')
  @ZodResponse({ type: ApiTokenRowDto })
  revoke(@InCtx() ctx: Ctx, @Param() { code, id }: TokenParams): Promise<ApiTokenRowDto> {
    return this.tokens.revoke(ctx, code, id);
  }
}
