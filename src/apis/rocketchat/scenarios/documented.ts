import type { Scenario } from "../../../mock/definition/api.ts";
import type { RocketChatModel } from "../model.ts";
import { documentedAt } from "../seed.ts";

/** Lets the document's own curl lines log in as they stand. */
export const documented: Scenario<RocketChatModel> = {
  description: "Stops the clock at an instant at which the code of rocket.cat is 224610.",
  clock: { mode: "frozen", at: documentedAt },
};
