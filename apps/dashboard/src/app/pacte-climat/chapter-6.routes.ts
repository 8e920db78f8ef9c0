import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { requires } from '../platform/access';
import { Session } from '../platform/session';
import { unsavedChangesGuard } from '../platform/unsaved-changes';

const title = (key: MessageKey): string => key;

/** A commune user comes for the own commune; the others are one link further. */
const ownCommuneFirst: CanActivateFn = (route) => {
  const code = inject(Session).account()?.communeCode;
  return !code || route.queryParamMap.has('all') || inject(Router).createUrlTree(['/chapter-6', code]);
};

/** Chapter 6 of the Pacte Climat: every commune, one commune, the assessment of one measure. */
export const routes: Routes = [
  {
    path: '',
    title: title('pacteClimat.list.title'),
    canActivate: [ownCommuneFirst],
    loadComponent: () => import('./communes-page').then((m) => m.CommunesPage),
  },
  {
    path: 'matrix',
    title: title('pictures.matrix.title'),
    loadComponent: () => import('./matrix-page').then((m) => m.MatrixPage),
  },
  {
    path: 'map',
    title: title('pictures.map.title'),
    loadComponent: () => import('./map-page').then((m) => m.MapPage),
  },
  {
    path: 'responsibles',
    title: title('pictures.responsibles.title'),
    canActivate: [requires('chapter-6.responsibles')],
    loadComponent: () => import('./responsibles-page').then((m) => m.ResponsiblesPage),
  },
  {
    path: 'actions',
    title: title('counting.title'),
    canActivate: [requires('chapter-6.responsibles')],
    loadComponent: () => import('./counting-page').then((m) => m.CountingActionsPage),
  },
  {
    path: ':code',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./chapter-6-page').then((m) => m.Chapter6Page),
  },
  {
    path: ':code/history',
    canActivate: [requires('chapter-6.history')],
    loadComponent: () => import('./history-page').then((m) => m.HistoryPage),
  },
  {
    path: ':code/charts',
    title: title('pictures.charts.open'),
    loadComponent: () => import('./charts-page').then((m) => m.ChartsPage),
  },
  {
    path: ':code/history/:id',
    title: title('pastAssessment.title'),
    canActivate: [requires('chapter-6.history')],
    loadComponent: () => import('./past-page').then((m) => m.PastPage),
  },
  {
    path: ':code/what-if',
    title: title('whatIf.open'),
    canActivate: [requires('chapter-6.history')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./what-if-page').then((m) => m.WhatIfPage),
  },
  {
    path: ':code/certification',
    title: title('certification.title'),
    canActivate: [requires('certification.read')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./certification-page').then((m) => m.CertificationPage),
  },
  {
    path: ':code/evidence',
    title: title('evidence.title'),
    canActivate: [requires('evidence.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./evidence-page').then((m) => m.EvidencePage),
  },
  {
    path: ':code/evidence/gaps',
    title: title('evidence.gaps.title'),
    canActivate: [requires('evidence.list')],
    loadComponent: () => import('./evidence-gaps-page').then((m) => m.EvidenceGapsPage),
  },
  {
    path: ':code/evidence/coverage',
    title: title('evidence.ways.coverage'),
    canActivate: [requires('evidence.list')],
    loadComponent: () => import('./evidence-coverage-page').then((m) => m.EvidenceCoveragePage),
  },
  {
    path: ':code/evidence/new',
    title: title('evidence.form.add'),
    canActivate: [requires('evidence.add')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./evidence-form-page').then((m) => m.EvidenceFormPage),
  },
  {
    path: ':code/evidence/:id',
    title: title('evidence.form.edit'),
    canActivate: [requires('evidence.edit')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./evidence-form-page').then((m) => m.EvidenceFormPage),
  },
  {
    path: ':code/comments',
    title: title('reviews.comments.title'),
    canActivate: [requires('comment.list')],
    loadComponent: () => import('./comments-page').then((m) => m.CommentsPage),
  },
  {
    path: ':code/advisers',
    title: title('advisers.title'),
    canActivate: [requires('adviser.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./advisers-page').then((m) => m.AdvisersPage),
  },
  {
    path: ':code/snapshots',
    title: title('snapshots.title'),
    canActivate: [requires('snapshot.list')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./snapshots-page').then((m) => m.SnapshotsPage),
  },
  {
    path: ':code/snapshots/:id',
    title: title('snapshots.title'),
    canActivate: [requires('snapshot.read')],
    loadComponent: () => import('./snapshot-page').then((m) => m.SnapshotPage),
  },
  {
    path: ':code/documents',
    title: title('handover.title'),
    canActivate: [requires('chapter-6.documents')],
    loadComponent: () => import('./documents-page').then((m) => m.DocumentsPage),
  },
  {
    path: ':code/import',
    title: title('assessmentImport.title'),
    canActivate: [requires('chapter-6.assess')],
    loadComponent: () => import('./import-page').then((m) => m.ImportPage),
  },
  {
    path: ':code/import/:id',
    title: title('importRecord.title'),
    canActivate: [requires('chapter-6.history')],
    loadComponent: () => import('./import-record-page').then((m) => m.ImportRecordPage),
  },
  {
    path: ':code/measures/:slug',
    title: title('pacteClimat.form.title'),
    canActivate: [requires('chapter-6.assess')],
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./assessment-page').then((m) => m.AssessmentPage),
  },
];
