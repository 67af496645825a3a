export function isXml(mediaType: string): boolean {
  return /[/+]xml\b/.test(mediaType);
}
