import type {
  BodyClaim,
  CallClaim,
  Claim,
  OperationClaim,
  ParameterClaim,
  ResponseClaim,
  RouteClaim,
  Shape,
  ExampleClaim,
  Statement,
  StatusClaim,
} from "./claims.ts";
import { toWords } from "./words.ts";

export interface DraftBody extends BodyClaim {
  readonly unseen: Claim<string>[];
  readonly shapes: Shape[];
  readonly examples: ExampleClaim[];
}

interface DraftResponse extends DraftBody, Pick<ResponseClaim, "status" | "line"> {}

/** What has been read of an operation so far. */
export interface DraftOperation extends OperationClaim {
  route?: RouteClaim;
  authentication?: Claim<boolean>;
  body?: NonNullable<OperationClaim["body"]>;
  statuses?: StatusClaim[];
  readonly calls: CallClaim[];
  readonly parameters: ParameterClaim[];
  readonly mentioned: Claim<string>[];
  readonly request: DraftBody;
  readonly responses: DraftResponse[];
}

/** What has been read of a page so far, and where in it the reader is. */
export interface Draft {
  readonly operations: DraftOperation[];
  /** The operation that the reader is in. */
  current: DraftOperation | undefined;
  readonly statements: Statement[];
  /** What the next example or table of fields is about; undefined when nothing has said it. */
  subject: { readonly status?: string; readonly line: number } | undefined;
}

export function createDraft(): Draft {
  return { operations: [], current: undefined, statements: [], subject: undefined };
}

function toEmptyBody(): DraftBody {
  return { shapes: [], examples: [], unseen: [] };
}

/** An operation of its own; what follows on the page belongs to it. */
export function addOperation(draft: Draft, line: number): DraftOperation {
  const operation: DraftOperation = {
    calls: [],
    parameters: [],
    mentioned: [],
    request: toEmptyBody(),
    responses: [],
    line,
  };
  draft.operations.push(operation);
  draft.current = operation;
  return operation;
}

/** The operation that the reader is in; one without a route when the page has not named any. */
export function currentOperation(draft: Draft, line: number): DraftOperation {
  return draft.current ?? addOperation(draft, line);
}

/** The body that a status of the current operation has, or that of its request. */
export function bodyOf(draft: Draft, status: string | undefined, line: number): DraftBody {
  const operation = currentOperation(draft, line);
  if (status === undefined) return operation.request;
  const known = operation.responses.find((response) => response.status === status);
  if (known) return known;
  const response = { status, line, ...toEmptyBody() };
  operation.responses.push(response);
  return response;
}

/** A title, a cell or a row, which has to be quoted as a whole. */
export function addWhole(draft: Draft, text: string, line: number): void {
  const words = toWords(text.replaceAll("\n", " "), line);
  if (words.length > 0) draft.statements.push({ words, isWhole: true, isClaim: false });
}

/** What the spec can express; the ledger may quote it all the same, and then the page has to keep it. */
export function addClaim(draft: Draft, text: string, line: number): void {
  draft.statements.push({ words: toWords(text, line), isWhole: true, isClaim: true });
}
