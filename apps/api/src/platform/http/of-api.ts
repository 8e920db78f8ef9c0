/** An address may begin with a host, which the router passes over. */
const HOST = /^https?:\/\/.*?\//;

/** The path of an address as the router reads it: without host and query, and decoded. Null where it cannot be read. */
export function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(HOST, '/').split('?')[0] ?? '/');
  } catch {
    return null;
  }
}

/** Whether an address is one of the API, however it is spelled: what holds for the API holds for `/%61pi/` as well. */
export function isOfApi(url: string): boolean {
  if (url.startsWith('/api/')) return true;
  const path = pathOf(url) ?? url;
  return path === '/api' || path.startsWith('/api/');
}
