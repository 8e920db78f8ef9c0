import { isIPv6 } from 'node:net';

/** What of an IPv6 address is one connection's, which may use any of the addresses in it. Source: RFC 6177, 2. */
const OWN_GROUPS = 4;
const GROUPS = 8;
const BYTE = 256;
/** Some proxies write beside the address from which port somebody comes: another one for each connection. */
const WITH_PORT = /^(?:\[([^\]]*)\]|(\d{1,3}(?:\.\d{1,3}){3}))(?::\d+)?$/;
/** The last two groups, as they may be written. */
const FOUR_BYTES = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/;
/** What an IPv4 address begins with where it is written as one of IPv6. Source: RFC 4291, 2.5.5.2. */
const MAPPED = '0:0:0:0:0:ffff';

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
const pair = (high: string, low: string): string => (Number(high) * BYTE + Number(low)).toString(16);
const bytesOf = (group: string): string => {
  const number = parseInt(group, 16);
  return `${Math.floor(number / BYTE)}.${number % BYTE}`;
};

/**
 * What requests are counted by: an IPv4 address, and of an IPv6 address the network that one connection has all to itself, since
 * whoever has it could come from another of its addresses each time.
 */
export function networkOf(address: string): string {
  const [, bracketed, four] = WITH_PORT.exec(address) ?? [];
  const [plain = ''] = (bracketed ?? four ?? address).split('%');
  if (!isIPv6(plain)) return four ?? address;
  const groups = allGroups(plain);
  if (groups.slice(0, -2).join(':') === MAPPED) return groups.slice(-2).map(bytesOf).join('.');
  return `${groups.slice(0, OWN_GROUPS).join(':')}::/64`;
}

/** All groups of an IPv6 address, each as short as it can be written. */
function allGroups(address: string): string[] {
  const [before = '', after] = address
    .replace(FOUR_BYTES, (_, a: string, b: string, c: string, d: string) => `${pair(a, b)}:${pair(c, d)}`)
    .split('::');
  const [head, tail] = [groupsOf(before), groupsOf(after ?? '')];
  const none = Array.from({ length: GROUPS - head.length - tail.length }, () => '0');
  return [...head, ...none, ...tail].map((group) => parseInt(group, 16).toString(16));
}
