import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ToolkitError } from "../../errors.ts";

const PLACES = ["openapi", "swagger", "api/openapi", "api/swagger"].flatMap((stem) =>
  ["yaml", "yml", "json"].map((extension) => `${stem}.${extension}`),
);

/** The path of the document that is named, else of one that lies in the folder; undefined when there is none. */
export function findDocument(named: string | undefined, folder: string): string | undefined {
  if (named === undefined) {
    return PLACES.map((place) => resolve(folder, place)).find((path) => existsSync(path));
  }
  if (/^https?:/i.test(named)) {
    throw new ToolkitError(
      "USAGE",
      `Cannot use ${named}: it is no file. Download it (curl -o openapi.yaml ${named}), and name the copy.`,
    );
  }
  return resolve(folder, named);
}
