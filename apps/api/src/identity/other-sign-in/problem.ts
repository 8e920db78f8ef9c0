import type { OtherSignInProblemCode } from '@zesumme/domain';

/** Why somebody does not come in by another provider; the page where one signs in has words for it. */
export class OtherSignInProblem extends Error {
  constructor(readonly code: OtherSignInProblemCode) {
    super(code);
  }
}
