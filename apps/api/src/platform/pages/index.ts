export { type Html, type Piece, html, together } from './html';
export type { RenderedPage } from './page';
export { pageAssets, servePageAssets } from './page-assets';
export { languageAsked, sendPage } from './send-page';
