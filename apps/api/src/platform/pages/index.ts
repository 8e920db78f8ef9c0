export { type Html, type Piece, html, together } from './html';
export { markdownHtml } from './markdown';
export type { RenderedPage } from './page';
export { pageAssets, servePageAssets } from './page-assets';
export { languageAsked, sendPage } from './send-page';
