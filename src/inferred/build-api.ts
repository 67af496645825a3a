import { type Api, defineApi } from "../define-api.ts";
import { loadDirected } from "../spec/directed-spec.ts";
import type { SpecSource } from "../spec/spec.ts";
import { nameApi } from "./api-name.ts";
import { inferCollections } from "./collections/infer-collections.ts";
import { createGarden } from "./collections/planting.ts";
import type { InferOptions } from "./infer-options.ts";
import { createHandlers, replaceHandlers } from "./handlers.ts";
import { describeOddities } from "./describe-oddities.ts";
import { createRefuse } from "./refuse.ts";
import { toRemarks } from "./remarks.ts";
import { createAccountAdmin } from "./security/account-admin.ts";
import { createAuthenticate } from "./security/authenticate.ts";
import { listSchemes, warnOfSchemes } from "./security/schemes.ts";
import { defaultSettings, settingsSchema } from "./settings.ts";
import { createSource } from "./create-source.ts";

/** Reads a document, and puts together what it tells and what stands in place of that. */
export async function buildApi(source: SpecSource, options: InferOptions): Promise<Api> {
  const loaded = await loadDirected(source);
  const { spec } = loaded;
  const name = options.name ?? nameApi(spec);
  const plans = inferCollections(name, spec);
  const material = await createSource(spec);
  const garden = createGarden(name, material, plans);
  const schemes = listSchemes(spec.operations);
  const handlers = createHandlers(material, plans, garden);
  return defineApi({
    name,
    profiles: ["1"],
    spec: source,
    loaded,
    validateRequests: "enforce",
    refuse: createRefuse(name, material),
    settings: { schema: settingsSchema, defaults: defaultSettings },
    ...(schemes.length > 0 && {
      authenticate: createAuthenticate(name, schemes),
      accounts: createAccountAdmin(name, schemes),
    }),
    plant: (context) => garden.open(context),
    warnings: [...describeOddities(spec), ...warnOfSchemes(name, schemes)],
    ...options,
    remarks: toRemarks(spec.operations, plans, options),
    operations: replaceHandlers(handlers, options.operations),
  });
}
