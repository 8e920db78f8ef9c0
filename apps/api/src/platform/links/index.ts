export { type Pair, readPairedToken, writePairedToken } from './paired-token';
export { linkAddress, withoutTokens } from './link-token';
export { type LinkOf, type LinkProblem, Links, SERVER_SECRET, VISIT } from './links';
export { LinksModule } from './links.module';
