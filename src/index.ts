export { toFetch } from "./adapters/fetch.ts";
export { auth } from "./apis/auth/auth.ts";
export { rocketchat } from "./apis/rocketchat/rocketchat.ts";
export { type Config, defineConfig } from "./cli/config/config.ts";
export type { Account, Accounts, Role, RoleDescription } from "./conformance/accounts.ts";
export {
  answer,
  type AnswerCheck,
  type Check,
  defineCheck,
  type ExchangeCheck,
  expected,
  type JudgeContext,
  type Reading,
  type Shortfall,
  type StepCheck,
} from "./conformance/check.ts";
export {
  type Draft,
  get,
  type Missing,
  postForm,
  postJson,
  postText,
} from "./conformance/draft.ts";
export type { Exchange, Outcome, TargetRequest, TargetResponse } from "./conformance/exchange.ts";
export type { LeftOut, Plan } from "./conformance/plan/plan.ts";
export type { RunEvent } from "./conformance/run-event.ts";
export type { RunOptions } from "./conformance/run/options.ts";
export {
  type CodeUse,
  defineScenario,
  type Scenario,
  type Step,
  type StepContext,
} from "./conformance/scenario.ts";
export type { Detection, JudgedApi, Suite } from "./conformance/suite.ts";
export type {
  ProviderState,
  ProviderStates,
  Send,
  StateAccount,
  StateControl,
  StateValues,
} from "./contracts/provider-state.ts";
export { type Api, type ApiDefinition, defineApi } from "./define-api.ts";
export { type ErrorCode, ToolkitError } from "./errors.ts";
export { inferApi } from "./inferred/infer-api.ts";
export type {
  InferOptions,
  InferredHandler,
  TypedInferOptions,
  UntypedInferredHandler,
} from "./inferred/infer-options.ts";
export type { Clock, ManualClock } from "./lib/clock.ts";
export { createManualClock } from "./lib/clock.ts";
export type {
  AccountAdmin,
  AccountSummary,
  AccountView,
  JsonSchema,
  OutboxAdmin,
  OutboxMessage,
  RecordedLogin,
  SessionAdmin,
  SessionView,
  TotpView,
} from "./mock/definition/admin.ts";
export type { Scenario as MockScenario, UntypedHandler } from "./mock/definition/api.ts";
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
export type { Baseline, BaselineEntry } from "./report/baseline.ts";
export type { ExchangeView, Finding, Level, Place } from "./report/finding.ts";
export type { CheckReport, Report, Verdict } from "./report/report.ts";
export type { ApiSeed, SeedData } from "./mock/seed.ts";
export { type Collection, defineCollection, type Records, type Store } from "./mock/store/store.ts";
export type { ClockState } from "./mock/worlds/world-clock.ts";
