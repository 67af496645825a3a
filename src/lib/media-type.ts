/** `Application/JSON; charset=utf-8` → `application/json`; empty where there is none. */
export function toMediaType(contentType: string | undefined): string {
  const [type = ""] = (contentType ?? "").split(";", 1);
  return type.trim().toLowerCase();
}
