import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { auditCreate, auditUpdate, certificationDetail } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { CertificationService } from './certification.service';

class CertificationDetailDto extends createZodDto(certificationDetail) {}
class AuditCreateDto extends createZodDto(auditCreate) {}
class AuditUpdateDto extends createZodDto(auditUpdate) {}
class AuditParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** Audits of a commune, and the certificate that follows from them. */
@Controller('communes/:code')
export class CertificationController {
  constructor(private readonly certification: CertificationService) {}

  @Get('certification')
  @Permit('certification.read')
  @ZodResponse({ type: CertificationDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<CertificationDetailDto> {
    return this.certification.get(ctx, code);
  }

  @Post('audits')
  @Permit('certification.edit')
  @ZodResponse({ type: CertificationDetailDto, status: 201 })
  add(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: AuditCreateDto): Promise<CertificationDetailDto> {
    return this.certification.add(ctx, code, body);
  }

  @Put('audits/:id')
  @Permit('certification.edit')
  @ZodResponse({ type: CertificationDetailDto })
  edit(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: AuditParams,
    @Body() body: AuditUpdateDto,
  ): Promise<CertificationDetailDto> {
    return this.certification.edit(ctx, code, id, body);
  }

  @Delete('audits/:id')
  @Permit('certification.edit')
  @ZodResponse({ type: CertificationDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { code, id }: AuditParams): Promise<CertificationDetailDto> {
    return this.certification.remove(ctx, code, id);
  }

  @Post('audits/:id/restore')
  @HttpCode(200)
  @Permit('certification.edit')
  @ZodResponse({ type: CertificationDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { code, id }: AuditParams): Promise<CertificationDetailDto> {
    return this.certification.restore(ctx, code, id);
  }
}
