import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from './platform/access';
import { unsavedChangesGuard } from './platform/unsaved-changes';
import { Shell } from './shell/shell';

/** A page's title, as a key of the catalogues. */
const title = (key: MessageKey): string => key;

/** Every address of the dashboard. Each slice is loaded when it is first opened. */
export const routes: Routes = [
  // Without navigation around it: a meeting under way has the screen to itself.
  { path: 'meetings/:id/run', loadChildren: () => import('./meetings/run/run.routes').then((m) => m.routes) },
  {
    path: '',
    component: Shell,
    children: [
      { path: '', loadChildren: () => import('./insights/insights.routes').then((m) => m.routes) },
      { path: '', loadChildren: () => import('./personal-data/personal-data.routes').then((m) => m.routes) },
      { path: '', loadChildren: () => import('./identity/identity.routes').then((m) => m.routes) },
      {
        path: 'chapter-6/:code/catalogue',
        canActivate: [requires('chapter-6.history')],
        canDeactivate: [unsavedChangesGuard],
        loadComponent: () => import('./catalogues/move-page').then((m) => m.MovePage),
      },
      { path: '', loadChildren: () => import('./open-data/open-data.routes').then((m) => m.ofChapter6) },
      { path: '', loadChildren: () => import('./api-tokens/api-tokens.routes').then((m) => m.routes) },
      { path: 'communes', loadChildren: () => import('./open-data/open-data.routes').then((m) => m.communes) },
      { path: 'catalogues', loadChildren: () => import('./catalogues/catalogues.routes').then((m) => m.routes) },
      { path: 'chapter-6', loadChildren: () => import('./pacte-climat/chapter-6.routes').then((m) => m.routes) },
      {
        path: 'organisations',
        loadChildren: () => import('./organisations/organisations.routes').then((m) => m.organisations),
      },
      { path: 'contacts', loadChildren: () => import('./organisations/organisations.routes').then((m) => m.contacts) },
      { path: 'zones', loadChildren: () => import('./territory/territory.routes').then((m) => m.zones) },
      { path: 'neighbours', loadChildren: () => import('./territory/territory.routes').then((m) => m.neighbours) },
      { path: 'themes', loadChildren: () => import('./territory/territory.routes').then((m) => m.themes) },
      { path: 'reference', loadChildren: () => import('./territory/territory.routes').then((m) => m.reference) },
      { path: 'meetings', loadChildren: () => import('./meetings/meetings.routes').then((m) => m.routes) },
      {
        path: 'practice-sheets',
        loadChildren: () => import('./practice-sheets/practice-sheets.routes').then((m) => m.routes),
      },
      { path: '', loadChildren: () => import('./public-pages/public-pages.routes').then((m) => m.routes) },
      { path: 'groups', loadChildren: () => import('./working-groups/working-groups.routes').then((m) => m.routes) },
      {
        path: 'announcements',
        loadChildren: () => import('./announcements/announcements.routes').then((m) => m.routes),
      },
      { path: 'campaigns', loadChildren: () => import('./campaigns/campaigns.routes').then((m) => m.routes) },
      { path: 'take-part', loadChildren: () => import('./campaigns/entries/entries.routes').then((m) => m.routes) },
      { path: 'ideas', loadChildren: () => import('./method/method.routes').then((m) => m.ideas) },
      { path: 'pilots', loadChildren: () => import('./method/method.routes').then((m) => m.pilots) },
      {
        path: 'shared-services',
        loadChildren: () => import('./shared-services/shared-services.routes').then((m) => m.routes),
      },
      {
        path: 'questionnaires',
        loadChildren: () => import('./diagnosis/questionnaires.routes').then((m) => m.routes),
      },
      { path: 'problems', loadChildren: () => import('./diagnosis/problems.routes').then((m) => m.routes) },
      { path: 'questions', loadChildren: () => import('./diagnosis/answers/answers.routes').then((m) => m.routes) },
      { path: 'flows', loadChildren: () => import('./flows/flows.routes').then((m) => m.routes) },
      { path: 'register', loadChildren: () => import('./register/register.routes').then((m) => m.routes) },
      {
        path: 'successions',
        loadChildren: () => import('./successions/successions.routes').then((m) => m.routes),
      },
      { path: 'imports', loadChildren: () => import('./imports/imports.routes').then((m) => m.routes) },
      { path: 'actions', loadChildren: () => import('./actions/actions.routes').then((m) => m.routes) },
      {
        path: '**',
        title: title('shell.notFound.title'),
        loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
