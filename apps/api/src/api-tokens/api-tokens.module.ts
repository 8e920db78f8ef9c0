import { Module } from '@nestjs/common';
import { ApiTokensController } from './api-tokens.controller';
import { ApiTokensService } from './api-tokens.service';
import { CommuneApiController } from './commune-api.controller';
import { CommuneApiService } from './commune-api.service';

/** Tokens of communes, and what their systems reach by them. */
@Module({
  controllers: [ApiTokensController, CommuneApiController],
  providers: [ApiTokensService, CommuneApiService],
})
export class ApiTokensModule {}
