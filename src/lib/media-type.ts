/** `Application/JSON; charset=utf-8` → `application/json`; empty where there is none. */
export function toMediaType(contentType: string | undefined): string {
  // What nearly every message says, on the way of every request.
  if (contentType === undefined || contentType === "application/json") return contentType ?? "";
  const [type = ""] = contentType.split(";", 1);
  return type.trim().toLowerCase();
}
