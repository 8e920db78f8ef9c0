export { Config, productVersion, readConfig } from './config';
export { ConfigModule } from './config.module';
export { ConfigurationError } from './configuration-error';
export { plainConnections } from './plain-connections';
