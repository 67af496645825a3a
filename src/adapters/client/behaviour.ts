import type { components } from "../../mock/control/schema.gen.ts";
import { finish, take } from "./take.ts";
import type { Target } from "./target.ts";

type Schemas = components["schemas"];

export interface FaultsClient {
  list(): Promise<readonly Schemas["Fault"][]>;
  create(plan: Schemas["FaultPlan"]): Promise<Schemas["Fault"]>;
  delete(id: string): Promise<void>;
}

export function createFaultsClient({ client }: Target): FaultsClient {
  return {
    list: async () => (await take(client.GET("/faults"))).faults,
    create: (plan) => take(client.POST("/faults", { body: plan })),
    delete: (id) => finish(client.DELETE("/faults/{id}", { params: { path: { id } } })),
  };
}

export interface ScenariosClient {
  list(): Promise<readonly Schemas["Scenario"][]>;
  play(name: string): Promise<void>;
}

export function createScenariosClient({ client }: Target): ScenariosClient {
  return {
    list: async () => (await take(client.GET("/scenarios"))).scenarios,
    play: (name) => finish(client.POST("/scenarios/{name}", { params: { path: { name } } })),
  };
}
