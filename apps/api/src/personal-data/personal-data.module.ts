import { Module } from '@nestjs/common';
import { ErasuresService } from './erasures.service';
import { OwnDataController } from './own-data.controller';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { PersonalDataService } from './personal-data.service';
import { PublicationController } from './publication.controller';
import { PublicationService } from './publication.service';
import { RecordController } from './record.controller';
import { RetentionController } from './retention/retention.controller';
import { RetentionJob } from './retention/retention.job';
import { RetentionService } from './retention/retention.service';

/** What is held about people: shown, handed over, erased, kept no longer than it is needed. */
@Module({
  controllers: [OwnDataController, PeopleController, PublicationController, RecordController, RetentionController],
  providers: [ErasuresService, PeopleService, PersonalDataService, PublicationService, RetentionJob, RetentionService],
})
export class PersonalDataModule {}
