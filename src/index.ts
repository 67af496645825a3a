export { toFetch } from "./adapters/fetch.ts";
export { auth } from "./apis/auth/auth.ts";
export { rocketchat } from "./apis/rocketchat/rocketchat.ts";
export { type Config, defineConfig } from "./cli/config/config.ts";
export { type Api, type ApiDefinition, defineApi } from "./define-api.ts";
export { type ErrorCode, ToolkitError } from "./errors.ts";
export type { Clock, ManualClock } from "./lib/clock.ts";
export { createManualClock } from "./lib/clock.ts";
export type {
  AccountAdmin,
  AccountSummary,
  AccountView,
  OutboxAdmin,
  OutboxMessage,
  SessionAdmin,
  SessionView,
  TotpView,
} from "./mock/definition/admin.ts";
export type { Scenario, UntypedHandler } from "./mock/definition/api.ts";
export type { Latency } from "./mock/faults/latency.ts";
export type {
  ApiModel,
  Context,
  Handler,
  Handlers,
  OperationRequest,
  ReplyOf,
  UntypedRequest,
} from "./mock/definition/handler.ts";
export type { UntypedReply } from "./mock/definition/refusal.ts";
export type { MockReply, MockRequest } from "./mock/message.ts";
export { createMock, type Mock, type MockOptions } from "./mock/mock.ts";
export type { ApiSeed, SeedData } from "./mock/seed.ts";
export { type Collection, defineCollection, type Records, type Store } from "./mock/store/store.ts";
export type { ClockState } from "./mock/worlds/world-clock.ts";
