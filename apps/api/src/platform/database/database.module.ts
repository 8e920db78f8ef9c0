import { Global, Module } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { Config } from '../config';
import { openReader, openWriter } from './data-sources';
import { Memory } from './memory';
import { UnitOfWork } from './unit-of-work';

/** What cannot be opened is told at once: half a minute of trying again would only keep whoever has to mend it waiting. */
const once = { toRetry: () => false };

/** The name under which Nest knows each source; nothing outside the platform asks for them. */
export const WRITER = 'writer';
export const READER = 'reader';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      name: WRITER,
      inject: [Config],
      useFactory: (config: Config) => ({ name: WRITER, config, ...once }) as never,
      dataSourceFactory: async (options) => openWriter((options as unknown as { config: Config }).config),
    }),
    TypeOrmModule.forRootAsync({
      name: READER,
      // The reader waits for the writer, which creates the file and migrates it.
      inject: [Config, getDataSourceToken(WRITER)],
      useFactory: (config: Config) => ({ name: READER, config, ...once }) as never,
      dataSourceFactory: async (options) => openReader((options as unknown as { config: Config }).config),
    }),
  ],
  providers: [Memory, UnitOfWork],
  exports: [Memory, UnitOfWork],
})
export class DatabaseModule {}
