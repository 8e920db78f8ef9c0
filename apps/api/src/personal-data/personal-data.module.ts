import { Module } from '@nestjs/common';
import { OwnDataController } from './own-data.controller';
import { PersonalDataService } from './personal-data.service';

/** What is held about people: shown, handed over, erased, kept no longer than it is needed. */
@Module({
  controllers: [OwnDataController],
  providers: [PersonalDataService],
})
export class PersonalDataModule {}
