/** Whether a source is a URL, of whatever scheme, and no path. */
export function isUrl(source: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(source);
}
