import { Global, Module } from '@nestjs/common';
import { Config } from '../config';
import { Links, SERVER_SECRET } from './links';
import { serverSecret } from './secret';

@Global()
@Module({
  providers: [Links, { provide: SERVER_SECRET, inject: [Config], useFactory: serverSecret }],
  exports: [Links, SERVER_SECRET],
})
export class LinksModule {}
