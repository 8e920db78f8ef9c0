export { linkAddress, withoutTokens } from './link-token';
export { type LinkOf, type LinkProblem, Links, SERVER_SECRET, VISIT } from './links';
export { WrongTokens } from './wrong-tokens';
export { LinksModule } from './links.module';
