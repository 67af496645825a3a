import { asObject, isObject } from "../../../lib/json.ts";
import type { Operation, Parameter } from "../../../spec/operation.ts";
import { type Exchange, isAccepted } from "../../exchange.ts";

/** The operations that create what the parameters of a path name, from left to right: `POST /pets` for `/pets/{id}`. */
export function creatorsOf(
  { path, parameters }: Operation,
  operations: readonly Operation[],
): readonly (readonly [Parameter, Operation])[] {
  const segments = path.split("/");
  return segments.flatMap((segment, index): readonly (readonly [Parameter, Operation])[] => {
    const [, name] = /^\{([^}]+)\}$/.exec(segment) ?? [];
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    const collection = segments.slice(0, index).join("/");
    const creator = operations.find((one) => one.method === "POST" && one.path === collection);
    return parameter && creator ? [[parameter, creator]] : [];
  });
}

/** What a server calls the thing that a request made: in the body, or at the end of its `Location`. */
export function findId(
  parameter: string,
  exchange: Pick<Exchange, "response"> | undefined,
): string | undefined {
  if (!exchange || !isAccepted(exchange)) return undefined;
  const { json, headers } = exchange.response;
  return findInBody(parameter, json) ?? findInLocation(headers["location"] ?? "");
}

function findInLocation(location: string): string | undefined {
  const [, last] = /([^/?#]+)\/?(?:[?#]|$)/.exec(location) ?? [];
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Many servers put what they made into an envelope such as `data`. */
function findInBody(parameter: string, json: unknown): string | undefined {
  const objects = [json, ...Object.values(asObject(json))].filter(isObject);
  for (const name of [plain(parameter), "id", "uuid", "key", "slug"]) {
    for (const object of objects) {
      const found = Object.entries(object).find(([key]) => plain(key) === name)?.[1];
      if (typeof found === "number" || (typeof found === "string" && found !== "")) {
        return String(found);
      }
    }
  }
  return undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
