import * as z from 'zod';
import { word } from '../shared/primitives';

/** Where to go once somebody has come back from the other provider. */
export const otherSignInBegin = z.object({ next: word(1000).optional() });

/** The address at the other provider. */
export const otherSignInWay = z.object({ url: z.string() });

/** Why somebody does not come in by another provider. */
export const otherSignInProblems = [
  'oidc-cancelled',
  'oidc-expired',
  'oidc-refused',
  'oidc-unreachable',
  'oidc-unverified',
  'oidc-no-account',
  'oidc-other-subject',
] as const;
export type OtherSignInProblemCode = (typeof otherSignInProblems)[number];
