import type { Awaitable } from "../../lib/awaitable.ts";
import type { Clock } from "../../lib/clock.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { Random } from "../../lib/random.ts";
import type { MockRequest, ReplyHeaders } from "../message.ts";
import type { Records } from "../store/store.ts";

/** What one API adds to the engine's types. */
export interface ApiModel {
  /** Switches of a world: plain JSON. */
  readonly settings: object;
  /** Whom a credential of the spec's security schemes stands for. */
  readonly principal: unknown;
}

/** Everything outside its request that a handler may depend on. */
export interface Context<Model extends ApiModel = ApiModel> {
  /** The world's records, inside the transaction of this request. */
  readonly records: Records;
  /** The world's clock, standing still for the length of a request. */
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: Model["settings"];
  readonly profile: string;
}

type KeysOfAny<T> = T extends unknown ? keyof T : never;

/** The documented properties of a body that nobody has checked: each may be anything, or absent. */
export type Unchecked<Body> = { readonly [Key in KeysOfAny<Body>]?: unknown };

type ContentOf<Part> = Part extends { content: infer Content } ? Content[keyof Content] : never;

export type BodyOf<Operation> = Operation extends { requestBody?: infer Body }
  ? ContentOf<NonNullable<Body>>
  : never;

type ParameterOf<Operation, Place extends string> = Operation extends {
  parameters: { [In in Place]?: infer Parameters };
}
  ? [NonNullable<Parameters>] extends [never]
    ? Record<never, never>
    : NonNullable<Parameters>
  : Record<never, never>;

/** A request whose path, media type and credentials fit the spec. Its body is parsed, not checked. */
export interface OperationRequest<Operation, Model extends ApiModel = ApiModel> extends Omit<
  MockRequest,
  "body" | "query"
> {
  readonly parameters: ParameterOf<Operation, "path">;
  readonly query: ParameterOf<Operation, "query">;
  /** The parsed body; an empty object when there is none. */
  readonly body: Unchecked<BodyOf<Operation>>;
  /** Media type of the body in lower case, without parameters; empty when there is none. */
  readonly mediaType: string;
  /** Set on operations with `security`; elsewhere undefined. */
  readonly principal: Model["principal"];
}

/** A request of an operation whose types nobody generated. */
export interface UntypedRequest extends Omit<
  OperationRequest<unknown>,
  "parameters" | "query" | "body"
> {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: JsonObject;
  /** The query as sent, what is not documented of it too. */
  readonly queryText: string;
  /** A JSON value, the fields of a form, a text, or bytes; an empty object when there is none. */
  readonly body: unknown;
}

type MediaTypeOf<Media> = Media extends "application/json"
  ? { readonly type?: Media }
  : { readonly type: Media };

interface ReplyExtras {
  readonly headers?: ReplyHeaders;
  /** Why a login was refused, in kebab case: goes out as `X-Mock-Reason`. */
  readonly reason?: string;
}

type ReplyWith<Status, Response> = Response extends { content: infer Content }
  ? {
      [Media in keyof Content]: {
        readonly status: Status;
        readonly body: Content[Media];
      } & MediaTypeOf<Media> &
        ReplyExtras;
    }[keyof Content]
  : { readonly status: Status; readonly body?: undefined } & ReplyExtras;

/** The statuses, media types and bodies that the spec documents for an operation, as a union. */
export type ReplyOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses]: ReplyWith<Status, Responses[Status]> }[keyof Responses]
  : never;

/** One operation's behaviour. It can only answer what the spec documents. */
export type Handler<Operation, Model extends ApiModel = ApiModel> = (
  request: OperationRequest<Operation, Model>,
  context: Context<Model>,
) => Awaitable<ReplyOf<Operation>>;

/** One handler for each operation of a spec: a missing one is a compile error. */
export type Handlers<Operations, Model extends ApiModel = ApiModel> = {
  readonly [Id in keyof Operations]: Handler<Operations[Id], Model>;
};
