import type { InvitationDetail } from '@zesumme/domain';

/** As whom somebody is invited. */
export const invitedAs = ['required', 'optional', 'host'] as const;
export type InvitedAs = (typeof invitedAs)[number];

/** As whom this one is invited. */
export const partOf = ({ host, required }: Pick<InvitationDetail, 'host' | 'required'>): InvitedAs => {
  if (host) return 'host';
  return required ? 'required' : 'optional';
};
