import type { CorrectServer } from "../subject.ts";
import { transportVariants } from "./correct/transport.ts";
import { contentVariants } from "./correct/content.ts";
import { policyVariants } from "./correct/policy.ts";
import type { Variant } from "./correct/variant.ts";
import { createListener } from "./plain/listen.ts";
import { plain } from "./plain/plain.ts";

const variants: Readonly<Record<string, Variant>> = {
  "plain-0-74": { title: "The plain server of the page's age." },
  "plain-5": { title: "The plain server of version 5.", era: "5" },
  "plain-8": { title: "The plain server of version 8.", era: "8" },
  ...contentVariants,
  ...transportVariants,
  ...policyVariants,
};

function toCorrectServer([id, variant]: [string, Variant]): CorrectServer {
  const {
    title,
    era = "0.74",
    change = (behaviour) => behaviour,
    time = (clock) => clock,
  } = variant;
  return {
    kind: "correct",
    id,
    api: "rocketchat",
    profile: era,
    title,
    create: (clock) => createListener(change(plain(era)), time(clock)),
  };
}

/** Servers that are right, in the ways in which real ones differ. */
export const correctServers: readonly CorrectServer[] =
  Object.entries(variants).map(toCorrectServer);
