import { createRequire } from "node:module";

/** Loads a package of this folder, whose own installation the type check does not need. */
export const load: NodeJS.Require = createRequire(import.meta.url);
