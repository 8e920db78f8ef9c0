export { Config, ConfigurationError, productVersion, readConfig } from './config';
export { ConfigModule } from './config.module';
