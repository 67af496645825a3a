/** Whether a path is of the SvelteKit service, not of PocketBase behind it. */
export function isServicePath(path: string): boolean {
  return path.endsWith("/auth/login");
}
