import { type DynamicModule, Module } from '@nestjs/common';
import { ActionsModule } from './actions';
import { FilesModule } from './files';
import { AnnouncementsModule } from './announcements';
import { CampaignsModule } from './campaigns';
import { Chapter6DocumentsModule } from './chapter-6-documents';
import { IdentityModule } from './identity';
import { ImportsModule } from './imports';
import { InsightsModule } from './insights';
import { LinkPagesModule } from './link-pages';
import { MeetingsModule } from './meetings';
import { MessagesModule } from './messages';
import { DiagnosisModule } from './diagnosis';
import { MethodModule } from './method';
import { ApiTokensModule } from './api-tokens';
import { CataloguesModule } from './catalogues';
import { OpenDataModule } from './open-data';
import { OrganisationsModule } from './organisations';
import { PacteClimatModule } from './pacte-climat';
import { ParticipationModule } from './participation';
import { PersonalDataModule } from './personal-data';
import type { Clock } from './platform/clock';
import type { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import { PracticeSheetsModule } from './practice-sheets';
import { RegisterModule } from './register';
import { SeedsModule } from './seeds';
import { SharedServicesModule } from './shared-services';
import { SuccessionsModule } from './successions';
import { FlowsModule } from './flows';
import { ReferenceModule } from './reference';
import { TerritoryModule } from './territory';
import { WorkingGroupsModule } from './working-groups';

/** The product: the platform, and one module for each slice. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock),
        IdentityModule,
        ActionsModule,
        FilesModule,
        AnnouncementsModule,
        CampaignsModule,
        WorkingGroupsModule,
        MeetingsModule,
        LinkPagesModule,
        ApiTokensModule,
        CataloguesModule,
        PacteClimatModule,
        Chapter6DocumentsModule,
        OpenDataModule,
        SeedsModule,
        ParticipationModule,
        SharedServicesModule,
        SuccessionsModule,
        FlowsModule,
        ReferenceModule,
        TerritoryModule,
        OrganisationsModule,
        ImportsModule,
        InsightsModule,
        MessagesModule,
        DiagnosisModule,
        MethodModule,
        PersonalDataModule,
        PracticeSheetsModule,
        RegisterModule,
      ],
    };
  }
}
