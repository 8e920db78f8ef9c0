import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { EndingFlows } from './ending/ending-flows';
import { ENDING, endingMail } from './ending/tell-ending';
import { FlowsController } from './flows.controller';
import { FlowsService } from './flows.service';
import { IntroductionsController } from './introductions/introductions.controller';
import { IntroductionsService } from './introductions/introductions.service';
import { POOL_PROPOSED, introductionMail, introductionMails, poolMail } from './introductions/told';
import { MatchesController } from './matching/matches.controller';
import { MatchesService } from './matching/matches.service';
import { NightlyMatches } from './matching/nightly-matches';
import { WasteCodesController } from './waste-codes.controller';
import { WasteCodesService } from './waste-codes.service';

/** What organisations have and need, what goes together, and whom the broker brings together. */
@Module({
  imports: [ActionsModule],
  controllers: [FlowsController, MatchesController, IntroductionsController, WasteCodesController],
  providers: [FlowsService, MatchesService, IntroductionsService, WasteCodesService, NightlyMatches, EndingFlows],
})
export class FlowsModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register(POOL_PROPOSED, poolMail(config));
    templates.register(ENDING, endingMail(config));
    for (const name of introductionMails) templates.register(name, introductionMail(name, config));
  }
}
