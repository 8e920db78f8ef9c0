import { isIPv6 } from 'node:net';

/** What of an IPv6 address is one connection's, which may use any of the addresses in it. Source: RFC 6177, 2. */
const OWN_GROUPS = 4;
const GROUPS = 8;
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));

/**
 * What requests are counted by: an IPv4 address, and of an IPv6 address the network that one connection has all to itself, since
 * whoever has it could come from another of its addresses each time.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const [, mapped] = MAPPED.exec(plain) ?? [];
  if (mapped) return mapped;
  if (!isIPv6(plain)) return address;
  // The last two groups may be written as an IPv4 address: they are beyond what counts.
  const [before = '', after] = plain
    .toLowerCase()
    .replace(/\d+(\.\d+){3}$/, '0:0')
    .split('::');
  const [head, tail] = [groupsOf(before), groupsOf(after ?? '')];
  const none = Array.from({ length: GROUPS - head.length - tail.length }, () => '0');
  const own = [...head, ...none, ...tail].slice(0, OWN_GROUPS).map((group) => parseInt(group, 16).toString(16));
  return `${own.join(':')}::/64`;
}
