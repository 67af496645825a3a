/** A key that stands for what a page leaves out. */
export const LEFT_OUT = "...";

const TOKEN = /"(?:[^"\\]|\\.)*"|\.{3}|…|[{}[\]]|[^\s"{}[\].…]+|\s+|./gs;

/**
 * Makes JSON of an example that leaves parts out: three dots become a member of their own, with the
 * commas that it needs. All lines stay where they are.
 */
export function markPlaceholders(text: string): string {
  const containers: string[] = [];
  let result = "";
  let last = "";
  let isAfterDots = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") containers.push(token);
    if (token === "}" || token === "]") containers.pop();
    if (isAfterDots && token.trim() !== "") {
      if (!/^[,}\]]/.test(token)) result += ",";
      last = ",";
      isAfterDots = false;
    }
    if (token !== "..." && token !== "…") {
      result += token;
      if (token.trim() !== "") last = token;
      continue;
    }
    if (!/[{[,]$/.test(last)) result += ",";
    last = token;
    result += containers.at(-1) === "[" ? `"${LEFT_OUT}"` : `"${LEFT_OUT}":null`;
    isAfterDots = true;
  }
  // A comma after the last member is a slip that says nothing.
  return result.replaceAll(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (each) =>
    each === "," ? "" : each,
  );
}
