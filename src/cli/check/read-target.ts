import { ToolkitError } from "../../errors.ts";

/** The base URL of a server that is to be checked, say. Throws `USAGE` for what is none; never repeats credentials. */
export function readTarget(text: string, verb = "check"): URL {
  const url = URL.parse(text);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") throw refuse(text, verb);
  if (url.username !== "" || url.password !== "") {
    throw new ToolkitError(
      "USAGE",
      `Cannot ${verb} a URL that holds credentials. Leave them out, and give them with --header 'Authorization: ...'.`,
    );
  }
  if (url.search === "" && url.hash === "") return url;
  throw new ToolkitError(
    "USAGE",
    `Cannot ${verb} ${url.origin}${url.pathname} with a query or a fragment: paths are added to it. Leave them out.`,
  );
}

function refuse(text: string, verb: string): ToolkitError {
  const shown = text.includes("@") ? "the URL" : JSON.stringify(text);
  const withScheme = `http://${text}`;
  const isHost = /^[\w.-]+(:\d+)?(\/[\w./-]*)?$/.test(text) && URL.canParse(withScheme);
  const hint = isHost ? ` Did you mean "${withScheme}"?` : "";
  return new ToolkitError(
    "USAGE",
    `Cannot ${verb} ${shown}: it is no http or https URL.${hint} Give one such as http://127.0.0.1:4010.`,
  );
}
