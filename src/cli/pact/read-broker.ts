import type { Broker } from "../../contracts/verify/verify-contracts.ts";
import type { VerifySettings } from "../options/pact-settings.ts";

/** What of a broker's contracts is verified; undefined without a broker. */
export function readBroker(settings: Partial<VerifySettings>): Broker | undefined {
  const { broker, brokerToken, publishResults, providerVersion, providerBranch } = settings;
  if (broker === undefined) return undefined;
  return {
    pactBrokerUrl: broker,
    consumerVersionSelectors: toSelectors(settings),
    ...(brokerToken !== undefined && { pactBrokerToken: brokerToken }),
    ...(publishResults === true && { publishVerificationResult: true }),
    ...(providerVersion !== undefined && { providerVersion }),
    ...(providerBranch !== undefined && { providerVersionBranch: providerBranch }),
  };
}

/** As brokers advise where nothing is said: the main branches, and what is deployed. */
function toSelectors({
  consumerVersionSelectors = [],
  tag = [],
  branch,
}: Partial<VerifySettings>): readonly object[] {
  const asked = [
    ...consumerVersionSelectors,
    ...tag.map((name) => ({ tag: name, latest: true })),
    ...(branch === undefined ? [] : [{ branch }]),
  ];
  return asked.length > 0 ? asked : [{ mainBranch: true }, { deployedOrReleased: true }];
}
