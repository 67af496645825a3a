/**
 * The target of a request without scheme and host, which a client of a proxy puts in front of it (RFC 9112, section
 * 3.2.2). All else stays as it was sent: what is encoded how is the upstream's business.
 */
export function toOriginForm(target: string): string {
  if (target.startsWith("/")) return target;
  const rest = target.replace(/^https?:\/\/[^/?#]*/i, "");
  if (rest === target) return target;
  return rest.startsWith("/") ? rest : `/${rest}`;
}
