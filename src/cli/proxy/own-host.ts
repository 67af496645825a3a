const LOOPBACK = /^(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i;

/**
 * Whether a `Host` is one under which a proxy that listens at an address is reached. What listens on this machine
 * alone is called by its own names; a page of another site would come under a name of its own (DNS rebinding).
 */
export function createIsOwnHost(address: string): (host: string) => boolean {
  if (!LOOPBACK.test(address)) return () => true;
  return (host) => LOOPBACK.test(host.replace(/:\d*$/, "")) || LOOPBACK.test(host);
}
