import type { Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** Campaigns: the list, the page of one, and the form. */
export const routes: Routes = [
  {
    path: '',
    title: title('campaigns.title'),
    canActivate: [requires('campaign.list')],
    loadComponent: () => import('./campaign-list').then((m) => m.CampaignListPage),
  },
  {
    path: 'new',
    title: title('campaigns.form.newTitle'),
    canActivate: [requires('campaign.create')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./campaign-form').then((m) => m.CampaignFormPage),
  },
  {
    path: ':id',
    title: title('campaigns.one'),
    canActivate: [requires('campaign.read')],
    loadComponent: () => import('./campaign-page').then((m) => m.CampaignPage),
  },
  {
    path: ':id/edit',
    title: title('campaigns.form.editTitle'),
    canActivate: [requires('campaign.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./campaign-form').then((m) => m.CampaignFormPage),
  },
  {
    path: ':id/counting',
    title: title('campaignCounting.setUp.title'),
    canActivate: [requires('campaign.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./counting-form').then((m) => m.CountingFormPage),
  },
  {
    path: ':id/links/:organisationId',
    title: title('campaignCounting.setUp.link'),
    canActivate: [requires('campaign.read')],
    loadComponent: () => import('./link-page').then((m) => m.CampaignLinkPage),
  },
  {
    path: ':id/totals/:organisationId',
    title: title('campaignCounting.setUp.totals'),
    canActivate: [requires('campaign.totals')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./totals-form').then((m) => m.TotalsFormPage),
  },
  {
    path: ':id/teams/:organisationId',
    title: title('campaignCounting.teams.title'),
    canActivate: [requires('campaign.teams')],
    loadComponent: () => import('./teams/teams-page').then((m) => m.CampaignTeamsPage),
  },
  {
    path: ':id/teams/:organisationId/new',
    title: title('campaignCounting.teams.add'),
    canActivate: [requires('campaign.teams')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./teams/team-form').then((m) => m.CampaignTeamFormPage),
  },
  {
    path: ':id/teams/:organisationId/:teamId',
    title: title('campaignCounting.teams.code'),
    canActivate: [requires('campaign.teams')],
    loadComponent: () => import('./teams/team-poster').then((m) => m.CampaignTeamPosterPage),
  },
  {
    path: ':id/teams/:organisationId/:teamId/edit',
    title: title('campaignCounting.teams.title'),
    canActivate: [requires('campaign.teams')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./teams/team-form').then((m) => m.CampaignTeamFormPage),
  },
  {
    path: ':id/teams/:organisationId/:teamId/totals',
    title: title('campaignCounting.setUp.totals'),
    canActivate: [requires('campaign.totals')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./totals-form').then((m) => m.TotalsFormPage),
  },
];
