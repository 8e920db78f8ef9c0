import { FIXED_NOW } from '@zesumme/testing';
import { FileStore } from '../files';
import { FirstAdministratorService } from '../identity';
import { FixedClock } from '../platform/clock';
import { Documents } from '../platform/documents';
import { DemonstrationFiles } from '../seeds/demonstration/files';
import { Startup } from '../seeds/startup';
import type { OpenDatabase } from './open-database';

/** Fills a database with what the first start brings: the reference data, the demonstration and its documents. */
export async function fillWithDemonstration({ database: { config }, unitOfWork }: OpenDatabase): Promise<void> {
  const files = new DemonstrationFiles(new Documents(), new FileStore(config, new FixedClock(new Date(FIXED_NOW))));
  await new Startup(config, unitOfWork, new FirstAdministratorService(unitOfWork), files).prepare();
}
