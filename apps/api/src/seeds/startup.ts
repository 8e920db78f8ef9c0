import { Injectable } from '@nestjs/common';
import { FileStore } from '../files';
import { DEMONSTRATION_PASSWORD, FirstAdministratorService, demonstrationAccounts, hashPassword } from '../identity';
import { Config, ConfigurationError } from '../platform/config';
import { type Ctx, UnitOfWork } from '../platform/database';
import { Instance } from '../platform/database/instance.entity';
import { Documents } from '../platform/documents';
import { emptyEverything } from './empty';
import { loadReference } from './reference';

const system = { kind: 'system' } as const;

/** What happens between opening the database and listening: reference data, and on the first start either content. */
@Injectable()
export class Startup {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly firstAdministrator: FirstAdministratorService,
    private readonly documents: Documents,
    private readonly store: FileStore,
  ) {}

  /**
   * Makes the database ready.
   *
   * @returns lines for the person who started it: how to sign in
   * @throws ConfigurationError when demonstration and real data would stand side by side
   */
  async prepare(): Promise<string[]> {
    await this.unitOfWork.write(system, loadReference);
    const mode = await this.unitOfWork.read(system, instanceMode);
    if (mode === 'demonstration' && this.config.demo === false) {
      throw new ConfigurationError(
        'This database holds the demonstration content, which never stands beside real data. Set DATA_DIR (or DATABASE_URL) to a new place for ZESUMME_DEMO=0, or start without it.',
      );
    }
    if (mode === null) await (this.config.demo === false ? this.startForReal() : this.startDemonstration());
    return (await this.unitOfWork.read(system, instanceMode)) === 'demonstration'
      ? demonstrationWelcome()
      : this.realWelcome();
  }

  /**
   * Puts the demonstration content back as at the first start.
   *
   * @throws ConfigurationError when the database holds real data
   */
  async resetDemonstration(): Promise<void> {
    const mode = await this.unitOfWork.read(system, instanceMode);
    if (mode === 'real')
      throw new ConfigurationError('This database holds real data: there is no demonstration to put back.');
    await this.unitOfWork.write(system, loadReference);
    await this.startDemonstration();
  }

  private async startDemonstration(): Promise<void> {
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    // Loaded for this alone: it is as large as a language, and a start without it has no use for it.
    const { loadDemonstration } = await import('./demonstration');
    const { DemonstrationFiles, loadFiles } = await import('./demonstration/files');
    const files = await new DemonstrationFiles(this.documents, this.store).make();
    await this.unitOfWork.write(system, async (ctx) => {
      await emptyEverything(ctx);
      await loadReference(ctx);
      await loadDemonstration(ctx, passwordHash);
      await loadFiles(ctx, files);
      await setMode(ctx, 'demonstration');
    });
  }

  private async startForReal(): Promise<void> {
    const first = this.config.firstAdministrator;
    const passwordHash = first && (await hashPassword(first.password));
    await this.unitOfWork.write(system, async (ctx) => {
      await setMode(ctx, 'real');
      if (!first || !passwordHash) return;
      await this.firstAdministrator.create(ctx, { email: first.email, displayName: first.email }, passwordHash);
    });
  }

  /** While there is no administrator, each start prints a link that makes one; it works once and for a day. */
  private async realWelcome(): Promise<string[]> {
    return this.unitOfWork.write(system, async (ctx) => {
      if (await this.firstAdministrator.exists(ctx)) return [];
      const token = await this.firstAdministrator.issueToken(ctx);
      return [
        '',
        'Open this link to create the first administrator. It works once, within 24 hours:',
        `${this.config.publicUrl}/first-administrator#${token}`,
      ];
    });
  }
}

async function instanceMode(ctx: Ctx): Promise<Instance['mode'] | null> {
  const instance = await ctx.manager.findOneBy(Instance, { id: 1 });
  return instance?.mode ?? null;
}

async function setMode(ctx: Ctx, mode: Instance['mode']): Promise<void> {
  const now = ctx.clock.instant();
  await ctx.manager.upsert(
    Instance,
    { id: 1, mode, createdAt: now, demoLoadedOn: mode === 'demonstration' ? ctx.clock.today() : null },
    ['id'],
  );
}

function demonstrationWelcome(): string[] {
  const width = Math.max(...demonstrationAccounts.map(({ email }) => email.length));
  return [
    '',
    `Demonstration accounts, password ${DEMONSTRATION_PASSWORD}:`,
    ...demonstrationAccounts.map(({ email, label }) => `  ${email.padEnd(width)}  ${label}`),
    '',
    'npm run demo:reset puts the demonstration content back. ZESUMME_DEMO=0 with a new DATA_DIR starts without it.',
  ];
}
