import type { CorrectServer } from "../subject.ts";
import { bodies } from "./correct/bodies.ts";
import { limits } from "./correct/limits.ts";
import { strictness } from "./correct/strictness.ts";
import { transports } from "./correct/transports.ts";
import { versions } from "./correct/versions.ts";

/** Servers that are right, in the ways in which real ones differ. */
export const correctServers: readonly CorrectServer[] = [
  ...versions,
  ...bodies,
  ...strictness,
  ...transports,
  ...limits,
];
