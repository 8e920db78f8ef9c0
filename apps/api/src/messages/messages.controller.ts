import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { broker, dataSourceList, dataSourceQuery, messageReceipt, messageSend } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { readBroker } from './broker';
import { readDataSources } from './data-sources';
import { MessagesService } from './messages.service';

class MessageSendDto extends createZodDto(messageSend) {}
class MessageReceiptDto extends createZodDto(messageReceipt) {}
class BrokerDto extends createZodDto(broker) {}
class DataSourceQueryDto extends createZodDto(dataSourceQuery) {}
class DataSourceListDto extends createZodDto(dataSourceList) {}

/** A form that anybody can send must not become a way to flood mailboxes. */
const FEW = { default: { limit: 5, ttl: 60_000 } };

/** What the public pages need: whom to contact, a message to them, and where the data come from. */
@Controller()
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Post('messages')
  @Throttle(FEW)
  @Permit('message.send')
  @ZodResponse({ type: MessageReceiptDto, status: 201 })
  send(@InCtx() ctx: Ctx, @Body() body: MessageSendDto): Promise<MessageReceiptDto> {
    return this.messages.send(ctx, body);
  }

  /** The broker and its project managers, with the published groups that each leads. */
  @Get('broker')
  @Permit('broker.read')
  @ZodResponse({ type: BrokerDto })
  broker(@InCtx() ctx: Ctx): Promise<BrokerDto> {
    return readBroker(ctx);
  }

  @Get('data-sources')
  @Permit('data-source.list')
  @ZodResponse({ type: DataSourceListDto })
  dataSources(@InCtx() ctx: Ctx, @Query() query: DataSourceQueryDto): Promise<DataSourceListDto> {
    return readDataSources(ctx, query);
  }
}
