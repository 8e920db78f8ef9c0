import { Global, Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { ActorResolver } from '../platform/http';
import { MailTemplates } from '../platform/outbox';
import { AccessSweep } from './access-sweep';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { FirstAdministratorService } from './first-administrator.service';
import { addressMail, passwordLinkMail } from './mail-templates';
import { MeController } from './me.controller';
import { MeService } from './me.service';
import { OidcProvider } from './other-sign-in/oidc-provider';
import { OtherSignInController } from './other-sign-in/other-sign-in.controller';
import { OtherSignInService } from './other-sign-in/other-sign-in.service';
import { OwnPassword } from './own-password';
import { Entrance } from './second-factor/entrance';
import { secondFactorMail, secondFactorMails } from './second-factor/mails';
import { OwnSecondFactorService } from './second-factor/own-second-factor.service';
import { OwnSessionsController } from './own-sessions.controller';
import { OwnSessionsService } from './own-sessions.service';
import { PasswordResets } from './password-resets';
import { SecondFactorController, SecondFactorOfOthersController } from './second-factor/second-factor.controller';
import { SecondFactorService } from './second-factor/second-factor.service';
import { SignInStepController } from './second-factor/sign-in-step.controller';
import { SessionActorResolver } from './session-actor.resolver';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';

/** Accounts, sessions, and who acts. Global, because the guard of every route asks it. */
@Global()
@Module({
  controllers: [
    SessionController,
    SignInStepController,
    OtherSignInController,
    MeController,
    OwnSessionsController,
    SecondFactorController,
    AccountsController,
    SecondFactorOfOthersController,
  ],
  providers: [
    AccessSweep,
    AccountsService,
    FirstAdministratorService,
    MeService,
    Entrance,
    OidcProvider,
    OtherSignInService,
    OwnPassword,
    OwnSecondFactorService,
    OwnSessionsService,
    PasswordResets,
    SecondFactorService,
    SessionService,
    { provide: ActorResolver, useClass: SessionActorResolver },
  ],
  exports: [ActorResolver, AccountsService, FirstAdministratorService],
})
export class IdentityModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register('invitation', passwordLinkMail('invitation', config));
    templates.register('password-reset', passwordLinkMail('password-reset', config));
    for (const what of ['account-address-new', 'account-address-former'] as const)
      templates.register(what, addressMail(what, config));
    for (const what of secondFactorMails) templates.register(what, secondFactorMail(what, config));
  }
}
