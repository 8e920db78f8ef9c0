export { PacteClimatModule } from './pacte-climat.module';
export { listChapter6 } from './chapter-6-list';
export { changeChapter6, expectUnlocked } from './chapter-changes';
export { chapter6Of } from './chapter-6-detail';
export { proposeEvidence } from './propose-evidence';
export { findReadable } from './readable-communes';
export { blankReview } from './review-steps';
export { contentOf, snapshotRow } from './take-snapshot';
export { waitingReviews } from './waiting-reviews';
