export { Config, ConfigurationError, readConfig } from './config';
export { ConfigModule } from './config.module';
