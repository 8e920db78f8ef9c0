import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, appConfig).catch(() => {
  // The messages themselves could not be read: the page carries these words in every language.
  document.getElementById('unreachable')?.removeAttribute('hidden');
});
