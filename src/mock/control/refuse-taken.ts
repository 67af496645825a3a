import { ToolkitError } from "../../errors.ts";
import { conflict, type ProblemReply } from "./problems.ts";

/** Runs a transaction; a name that another account has becomes a 409 problem, with nothing written. */
export async function refuseTaken<R>(write: () => Promise<R>): Promise<R | ProblemReply<409>> {
  try {
    return await write();
  } catch (mistake) {
    if (mistake instanceof ToolkitError && mistake.code === "SEED_INVALID")
      return conflict(mistake.message);
    throw mistake;
  }
}
