export { PacteClimatModule } from './pacte-climat.module';
export { assess } from './assess';
export { recordCarried } from './carried-assessments';
export { carryPlan } from './carried-plan';
export { changeChapter6, expectUnlocked } from './chapter-changes';
export { CAMPAIGN_CONCERNS } from './campaign-source';
export { chapter6Of } from './chapter-6-detail';
export { chaptersOf } from './chapter-names';
export { listChapter6 } from './chapter-6-list';
export { blankAmong } from './blank-snapshots';
export { keepMapping, keptMapping } from './commune-mappings';
export { type Equivalents, equivalentMeasures } from './equivalent-measures';
export { judged } from './judged-audits';
export { listEvidence } from './evidence-list';
export { type CommuneEvidence, evidenceOf, piecesOf } from './evidence-of';
export { seesEvidence } from './evidence-seen';
export { proposeAction } from './propose-action';
export { proposeEvidence } from './propose-evidence';
export {
  catalogueInForce,
  catalogueOf,
  cataloguesOf,
  certificationRulesOf,
  published,
  publishedMeasures,
  readCatalogue,
} from './read-catalogue';
export { type StoredCommune, findReadable } from './readable-communes';
export { totalsOf } from './scored-communes';
export { blankReview } from './review-steps';
export { asTheCommune, contentOf, snapshotRow, takeSnapshot } from './take-snapshot';
export { toldOfMove } from './told-moves';
export { waitingReviews } from './waiting-reviews';
