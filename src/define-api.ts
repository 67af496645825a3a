import type { Suite } from "./conformance/suite.ts";
import type { ProviderStates } from "./contracts/provider-state.ts";
import type { Api as MockApi, ApiDefinition as MockDefinition } from "./mock/definition/api.ts";
import type { ApiModel } from "./mock/definition/handler.ts";

/** What an API has beside its mock. */
interface Judged {
  /** What judges a real server of this API; without it, a server is judged by the spec alone. */
  readonly suite?: () => Promise<Suite>;
  /** The situations that contracts of consumers may ask for. */
  readonly providerStates?: () => Promise<ProviderStates>;
}

/** Everything that makes one API: its spec, its behaviour and data in the mock, and its suite. */
export interface ApiDefinition<Operations, Model extends ApiModel>
  extends MockDefinition<Operations, Model>, Judged {}

/** An API whose own types have been checked and are no longer needed: what the engines work with. */
export interface Api extends MockApi, Judged {}

/**
 * Takes an API, checked by the compiler against the generated types of its spec where it names them:
 * `defineApi<operations>()`. The only door into the engines.
 */
export function defineApi(definition: Api): Api;
export function defineApi<Operations, Model extends ApiModel = ApiModel>(
  definition: ApiDefinition<Operations, Model>,
): Api;
export function defineApi<Operations, Model extends ApiModel>(
  definition: Api | ApiDefinition<Operations, Model>,
): Api {
  // An engine calls a handler only with requests of its own operation, so erasing the types is safe.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return definition as unknown as Api;
}
