import { FIXED_NOW } from '@zesumme/testing';
import { FileStore } from '../files';
import { FirstAdministratorService } from '../identity';
import { FixedClock } from '../platform/clock';
import { Documents } from '../platform/documents';
import { Startup } from '../seeds/startup';
import type { OpenDatabase } from './open-database';

/** Fills a database with what the first start brings: the reference data, the demonstration and its documents. */
export async function fillWithDemonstration({ database: { config }, unitOfWork }: OpenDatabase): Promise<void> {
  const store = new FileStore(config, new FixedClock(new Date(FIXED_NOW)));
  await new Startup(config, unitOfWork, new FirstAdministratorService(unitOfWork), new Documents(), store).prepare();
}
