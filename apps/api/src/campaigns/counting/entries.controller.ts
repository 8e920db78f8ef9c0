import { Body, Controller, HttpCode, Post, Put, Req, type StreamableFile } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import {
  type Actor,
  campaignAfterPut,
  campaignDaysPut,
  campaignInvitation,
  campaignInvitationAsk,
  campaignJoin,
  campaignJoined,
  campaignOwn,
  campaignOwnAsk,
  campaignOwnTeamPut,
  campaignSheetMake,
  campaignSheetSent,
  campaignUsualPut,
  tripSheetCheck,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { DomainError, conflict } from '../../platform/errors';
import { NoUnit, Permit, type ZesummeRequest } from '../../platform/http';
import { WrongTokens } from '../../platform/instances';
import { AnswersSpreadsheet, downloadOf, wordsFor } from '../../platform/spreadsheets';
import { CountingService } from './counting.service';
import { checkTrips, tripTable } from './trip-sheet';

class CampaignInvitationAskDto extends createZodDto(campaignInvitationAsk) {}
class CampaignInvitationDto extends createZodDto(campaignInvitation) {}
class CampaignJoinDto extends createZodDto(campaignJoin) {}
class CampaignJoinedDto extends createZodDto(campaignJoined) {}
class CampaignOwnAskDto extends createZodDto(campaignOwnAsk) {}
class CampaignOwnDto extends createZodDto(campaignOwn) {}
class CampaignOwnTeamPutDto extends createZodDto(campaignOwnTeamPut) {}
class CampaignAfterPutDto extends createZodDto(campaignAfterPut) {}
class CampaignUsualPutDto extends createZodDto(campaignUsualPut) {}
class CampaignDaysPutDto extends createZodDto(campaignDaysPut) {}
class CampaignSheetMakeDto extends createZodDto(campaignSheetMake) {}
class CampaignSheetSentDto extends createZodDto(campaignSheetSent) {}
class TripSheetCheckDto extends createZodDto(tripSheetCheck) {}

/** From one address, which may be that of a whole company that reads the same poster. */
const JOINING = { default: { limit: 30, ttl: 60_000 } };
const ENTERING = { default: { limit: 120, ttl: 60_000 } };

const WRONG = ['campaign-link-unknown', 'campaign-code-unknown'];

/**
 * What people of an organisation enter by its link and by their own code, without an account. Links and codes are sent in the body:
 * an address is written into logs.
 */
@Controller('campaign-entries')
export class CampaignEntriesController {
  constructor(
    private readonly counting: CountingService,
    private readonly unitOfWork: UnitOfWork,
    private readonly wrong: WrongTokens,
  ) {}

  /** What a link is for. */
  @Post('invitation')
  @HttpCode(200)
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.join')
  @ZodResponse({ type: CampaignInvitationDto, status: 200 })
  invitation(
    @Req() request: ZesummeRequest,
    @Body() { token }: CampaignInvitationAskDto,
  ): Promise<CampaignInvitationDto> {
    return this.work(request, 'read', (ctx) => this.counting.invitation(ctx, token));
  }

  /** Answers with a code, which is shown this once. */
  @Post()
  @NoUnit()
  @Throttle(JOINING)
  @Permit('campaign-entry.join')
  @ZodResponse({ type: CampaignJoinedDto, status: 201 })
  join(@Req() request: ZesummeRequest, @Body() body: CampaignJoinDto): Promise<CampaignJoinedDto> {
    return this.work(request, 'write', (ctx) => this.counting.join(ctx, body));
  }

  @Post('own')
  @HttpCode(200)
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @ZodResponse({ type: CampaignOwnDto, status: 200 })
  own(@Req() request: ZesummeRequest, @Body() { code }: CampaignOwnAskDto): Promise<CampaignOwnDto> {
    return this.work(request, 'read', (ctx) => this.counting.own(ctx, code));
  }

  @Put('own/usual')
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @ZodResponse({ type: CampaignOwnDto })
  putUsual(@Req() request: ZesummeRequest, @Body() body: CampaignUsualPutDto): Promise<CampaignOwnDto> {
    return this.work(request, 'write', (ctx) => this.counting.putUsual(ctx, body));
  }

  /** Of which team one is, until it was counted. */
  @Put('own/team')
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @ZodResponse({ type: CampaignOwnDto })
  putTeam(@Req() request: ZesummeRequest, @Body() body: CampaignOwnTeamPutDto): Promise<CampaignOwnDto> {
    return this.work(request, 'write', (ctx) => this.counting.putTeam(ctx, body));
  }

  /** How one comes half a year later. */
  @Put('own/after')
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @ZodResponse({ type: CampaignOwnDto })
  putAfter(@Req() request: ZesummeRequest, @Body() body: CampaignAfterPutDto): Promise<CampaignOwnDto> {
    return this.work(request, 'write', (ctx) => this.counting.putAfter(ctx, body));
  }

  /** Days as they were, each whole: one, or many after the fact. */
  @Put('own/days')
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @ZodResponse({ type: CampaignOwnDto })
  putDays(@Req() request: ZesummeRequest, @Body() body: CampaignDaysPutDto): Promise<CampaignOwnDto> {
    return this.work(request, 'write', (ctx) => this.counting.putDays(ctx, body));
  }

  /** One's own days as a spreadsheet to be filled in. */
  @Post('own/sheet')
  @HttpCode(200)
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @AnswersSpreadsheet()
  async sheet(
    @Req() request: ZesummeRequest,
    @Body() { code, format, language }: CampaignSheetMakeDto,
  ): Promise<StreamableFile> {
    const own = await this.work(request, 'read', (ctx) => this.counting.own(ctx, code));
    return downloadOf(tripTable(own, wordsFor(request.actor as Actor, language)), format, own.today);
  }

  /** Says what a spreadsheet would change of one's own days, or all that is wrong in it. Writes nothing. */
  @Post('own/sheet/check')
  @HttpCode(200)
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  @ZodResponse({ type: TripSheetCheckDto, status: 200 })
  async checkSheet(@Req() request: ZesummeRequest, @Body() body: CampaignSheetSentDto): Promise<TripSheetCheckDto> {
    // Nobody's file is read who has no code.
    const own = await this.work(request, 'read', (ctx) => this.counting.own(ctx, body.code));
    if (own.state !== 'open') throw conflict('campaign-not-open');
    return checkTrips(own, body);
  }

  /** Takes away the code and all that was entered by it. */
  @Post('own/removal')
  @HttpCode(204)
  @NoUnit()
  @Throttle(ENTERING)
  @Permit('campaign-entry.own')
  async leave(@Req() request: ZesummeRequest, @Body() { code }: CampaignOwnAskDto): Promise<void> {
    await this.work(request, 'write', (ctx) => this.counting.leave(ctx, code));
  }

  /** Wrong links and codes are counted by the address that they come from, for a quarter of an hour. */
  private async work<T>(request: ZesummeRequest, open: 'read' | 'write', act: (ctx: Ctx) => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork[open](request.actor as Actor, act);
    } catch (error) {
      if (!(error instanceof DomainError) || !WRONG.includes(error.code)) throw error;
      throw await this.wrong.count('link', request.ip, error);
    }
  }
}
