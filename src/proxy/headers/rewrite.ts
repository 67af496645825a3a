/** Where the upstream is, and under which origin clients reach it here. */
export interface Addresses {
  readonly upstream: URL;
  /** Path of the upstream that stands in front of each target; empty for none. */
  readonly basePath: string;
  /** As the client names it: `http://127.0.0.1:4011`. */
  readonly own: string;
}

/** A redirect to the upstream itself leads to the proxy, as clients would else leave it; others stay as they are. */
export function rewriteLocation(location: string, { upstream, basePath, own }: Addresses): string {
  const isPath = location.startsWith("/") && !location.startsWith("//");
  if (isPath) return stripBase(location, basePath) ?? location;
  const target = URL.parse(location, upstream.href);
  if (!target || target.origin !== upstream.origin || !/^(https?:)?\/\//i.test(location))
    return location;
  const path = location.replace(/^[^/]*\/\/[^/?#]*/, "");
  const rest = stripBase(path.startsWith("/") ? path : `/${path}`, basePath);
  return rest === undefined ? location : own + rest;
}

/** The path below the upstream's own; undefined for one that is not there. */
function stripBase(path: string, basePath: string): string | undefined {
  if (basePath === "") return path;
  const rest = path.slice(basePath.length);
  return path.startsWith(basePath) && /^([/?#]|$)/.test(rest)
    ? `/${rest.replace(/^\//, "")}`
    : undefined;
}

/**
 * A cookie for the upstream's domain becomes one of the proxy's host, else no browser would send it back here
 * (RFC 6265, section 5.3). All other cookies stay as they are.
 */
export function rewriteCookie(cookie: string, { upstream }: Addresses): string {
  const found = /;\s*domain=\.?([^;]*)/i.exec(cookie);
  const domain = found?.[1]?.trim().toLowerCase();
  if (!found || domain === undefined || domain === "") return cookie;
  const host = upstream.hostname.toLowerCase();
  return host === domain || host.endsWith(`.${domain}`) ? cookie.replace(found[0], "") : cookie;
}
