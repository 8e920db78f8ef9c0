import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { AdvisersController } from './advisers.controller';
import { AssessmentImportsController } from './assessment-imports.controller';
import { AssessmentImports } from './assessment-imports.service';
import { CertificationController } from './certification.controller';
import { CertificationService } from './certification.service';
import { Chapter6Controller } from './chapter-6.controller';
import { Chapter6Service } from './chapter-6.service';
import { COMMENTS, commentsMail } from './comment-mails';
import { CommentsController } from './comments.controller';
import { CommentsService } from './comments.service';
import { CountingController } from './counting.controller';
import { DIGEST, digestMail } from './digest-mail';
import { EVIDENCE, evidenceMail } from './evidence-mail';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { ImportRecordsController } from './import-records.controller';
import { ImportRecords } from './import-records.service';
import { PicturesController } from './pictures.controller';
import { PastAssessmentsController } from './past-assessments.controller';
import { PastAssessments } from './past-assessments.service';
import { PlansController } from './plans.controller';
import { PlansService } from './plans.service';
import { ReviewsController } from './reviews.controller';
import { ReviewsService } from './reviews.service';
import { SnapshotsController } from './snapshots.controller';
import { SnapshotsService } from './snapshots.service';
import { WeeklyDigests } from './weekly-digests';
import { YearlySnapshots } from './yearly-snapshots';

/** The Pacte Climat, chapter 6. */
@Module({
  controllers: [
    AdvisersController,
    AssessmentImportsController,
    CertificationController,
    Chapter6Controller,
    CommentsController,
    CountingController,
    EvidenceController,
    ImportRecordsController,
    PicturesController,
    PastAssessmentsController,
    PlansController,
    ReviewsController,
    SnapshotsController,
  ],
  providers: [
    AssessmentImports,
    CertificationService,
    Chapter6Service,
    CommentsService,
    EvidenceService,
    ImportRecords,
    PastAssessments,
    PlansService,
    ReviewsService,
    SnapshotsService,
    WeeklyDigests,
    YearlySnapshots,
  ],
})
export class PacteClimatModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register(EVIDENCE, evidenceMail(config));
    templates.register(COMMENTS, commentsMail(config));
    templates.register(DIGEST, digestMail(config));
  }
}
