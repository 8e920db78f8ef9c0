import * as z from 'zod';
import type { Role } from '../shared/actor';
import { missing } from '../shared/missing';
import { instant } from '../shared/day';
import { count, text } from '../shared/primitives';

/** Roles that see to everybody's data: they are asked for a second factor first. */
export const rolesWithSecondFactor: readonly Role[] = ['project-manager', 'administrator'];

const codeOf = (form: RegExp, spaces: RegExp) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { abort: true })
    .max(40, { abort: true })
    .overwrite((value) => value.replace(spaces, '').toLowerCase())
    .refine((value) => form.test(value), { params: { code: 'code-form' } });

/** What an authenticator application shows: six digits, which people like to write in two groups. */
export const factorCode = codeOf(/^\d{6}$/, /\s+/g);

/** The same, or one of the recovery codes, however it is written. The first that were given out have sixteen signs. */
export const signInCode = codeOf(/^(\d{6}|[0-9a-z]{16}|[0-9a-z]{24})$/, /[\s-]+/g);

const password = z.string().max(200);

/** Absent or empty where the account has no password of its own, because it comes in by another provider. */
const ownPassword = password.default('');

/** What follows after a right password where more is asked: the code, or setting up what makes one. */
export const signInSteps = ['code', 'set-up'] as const;
export type SignInStep = (typeof signInSteps)[number];

/** How many recovery codes are left, where one was used. */
export const signedIn = z.object({ recoveryCodesLeft: count.nullable() });
export const signInCodeInput = z.object({ code: signInCode });
export const secondFactorBegin = z.object({ password: ownPassword });
export const secondFactorConfirmation = z.object({ code: factorCode });
/** Renewing the recovery codes, or switching off: what signing in asks for, once more. */
export const secondFactorChange = z.object({ password: ownPassword, code: signInCode });

/** What stands about the own second factor. */
export const secondFactor = z.object({
  isOn: z.boolean(),
  since: instant.nullable(),
  recoveryCodesLeft: count,
  /** Whether this installation asks it of the reader's role: then it cannot be switched off. */
  isRequired: z.boolean(),
  hasPassword: z.boolean(),
});

/** A secret that waits for its first code: to be read by a camera, or to be typed. It is shown this once. */
export const secondFactorOffer = z.object({
  secret: z.string(),
  uri: z.string(),
  /** A picture of `uri`, as SVG. */
  qr: z.string(),
});

/** The recovery codes, shown this once. */
export const recoveryCodes = z.object({ codes: z.array(z.string()) });

/** Why an administrator takes away somebody's second factor. */
export const secondFactorRemoval = z.object({ reason: text(500) });

export type SignedIn = z.output<typeof signedIn>;
export type SecondFactorView = z.output<typeof secondFactor>;
export type SecondFactorOffer = z.output<typeof secondFactorOffer>;
export type RecoveryCodes = z.output<typeof recoveryCodes>;
