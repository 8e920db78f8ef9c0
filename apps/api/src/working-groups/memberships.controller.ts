import { Body, Controller, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  membershipCreate,
  membershipListQuery,
  membershipPage,
  membershipRow,
  membershipUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { MembershipsService } from './memberships.service';
import { memberFile } from './group-file';

class MembershipListQueryDto extends createZodDto(membershipListQuery) {}
class MembershipExportQueryDto extends createZodDto(exportQuery(membershipListQuery)) {}
class MembershipPageDto extends createZodDto(membershipPage) {}
class MembershipRowDto extends createZodDto(membershipRow) {}
class MembershipCreateDto extends createZodDto(membershipCreate) {}
class MembershipUpdateDto extends createZodDto(membershipUpdate) {}

/** Who takes part in working groups. */
@Controller()
export class MembershipsController {
  constructor(private readonly memberships: MembershipsService) {}

  @Get('working-groups/:id/memberships')
  @Permit('membership.list')
  @ZodResponse({ type: MembershipPageDto })
  list(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: MembershipListQueryDto,
  ): Promise<MembershipPageDto> {
    return this.memberships.list(ctx, id, query);
  }

  @Get('working-groups/:id/memberships/export')
  @Permit('membership.list')
  @AnswersSpreadsheet()
  export(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: MembershipExportQueryDto,
  ): Promise<StreamableFile> {
    return exportList(ctx, query, memberFile, (asked) => this.memberships.list(ctx, id, asked));
  }

  @Post('working-groups/:id/memberships')
  @Permit('membership.create')
  @ZodResponse({ type: MembershipRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MembershipCreateDto): Promise<MembershipRowDto> {
    return this.memberships.create(ctx, id, body);
  }

  @Patch('memberships/:id')
  @Permit('membership.edit')
  @ZodResponse({ type: MembershipRowDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MembershipUpdateDto): Promise<MembershipRowDto> {
    return this.memberships.update(ctx, id, body);
  }
}
