import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { CertificationController } from './certification.controller';
import { CertificationService } from './certification.service';
import { Chapter6Controller } from './chapter-6.controller';
import { Chapter6Service } from './chapter-6.service';
import { EVIDENCE, evidenceMail } from './evidence-mail';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { SnapshotsController } from './snapshots.controller';
import { SnapshotsService } from './snapshots.service';
import { YearlySnapshots } from './yearly-snapshots';

/** The Pacte Climat, chapter 6. */
@Module({
  controllers: [CertificationController, Chapter6Controller, EvidenceController, SnapshotsController],
  providers: [CertificationService, Chapter6Service, EvidenceService, SnapshotsService, YearlySnapshots],
})
export class PacteClimatModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register(EVIDENCE, evidenceMail(config));
  }
}
