import { type ApplicationConfig, inject, provideAppInitializer, provideZonelessChangeDetection } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { I18n } from '@zesumme/ui/i18n';
import { routes } from './app.routes';
import { FocusAfterNavigation } from './platform/focus-after-navigation';
import { MissingPages } from './platform/missing-pages';
import { PageTitle } from './platform/page-title';
import { Session } from './platform/session';
import { SessionEnd } from './platform/session-end';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(({ url, error }) => void inject(MissingPages).loadAnew(url, error)),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideAppInitializer(async () => {
      const [i18n, session, focus] = [inject(I18n), inject(Session), inject(FocusAfterNavigation)];
      focus.start();
      inject(SessionEnd).start();
      await Promise.all([i18n.use(I18n.preferred()), session.load()]);
    }),
  ],
};
