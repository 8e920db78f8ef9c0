// Charts, maps and pickers are large: who shows one imports it from its own file, such as `@zesumme/ui/chart`.
export * from './ask';
export type { ChartFill, ChartSeries } from './chart';
export { csvOf, download } from './csv';
export * from './error-summary';
export * from './field';
export * from './history';
export * from './i18n';
export * from './icon';
export type { IconName } from './icon-names';
export * from './list-parts';
export type { Place } from './map';
export * from './markdown';
export * from './marks';
export type { Choice } from './picker';
export * from './save-bar';
export * from './score-bar';
export * from './stale-note';
