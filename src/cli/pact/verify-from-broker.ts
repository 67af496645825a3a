import {
  type Broker,
  type Verification,
  type Verified,
  verifyBroker,
} from "../../contracts/verify/verify-contracts.ts";
import { reasonOf, unreachable } from "./pact-cli.ts";

/** How long a broker may take to hand its contracts over. */
const PATIENCE_MS = 60_000;

/** Verifies what a broker has. Throws `TARGET_UNREACHABLE` for one that does not answer, or refuses. */
export async function verifyFromBroker(
  verification: Verification,
  broker: Broker,
  stop: AbortController,
): Promise<Verified> {
  const { pactBrokerUrl = "" } = broker;
  const impatience = setTimeout(() => {
    stop.abort(unreachable(pactBrokerUrl, `it handed nothing over within ${PATIENCE_MS / 1000} s`));
  }, PATIENCE_MS);
  const changeState: Verification["changeState"] = (change) => {
    // The first interaction has begun, so that the broker has done its part.
    clearTimeout(impatience);
    return verification.changeState(change);
  };
  try {
    const verified = await verifyBroker({ ...verification, changeState }, broker);
    const [trouble] = verified.troubles;
    if (trouble === undefined) return verified;
    throw unreachable(pactBrokerUrl, reasonOf(trouble));
  } finally {
    clearTimeout(impatience);
  }
}
