import { readFileSync } from "node:fs";
import { asObject } from "../../src/lib/json.ts";

/** One edit of a contract or of the spec, and what `pact compare` has to make of it. */
export interface CompareCase {
  /** Kebab case, unique. */
  readonly id: string;
  readonly api: "auth" | "rocketchat";
  /** `fault`: no longer agrees; `form`: says the same otherwise. */
  readonly kind: "fault" | "form";
  readonly title: string;
  /** For a fault: the rule that finds it. */
  readonly rule?: string;
  readonly contract: string;
  readonly spec: string;
}

/** What edits work on: parsed JSON that may be changed. */
type Draft = Record<string, unknown>;

const CONTRACTS = { auth: "trail-map-auth", rocketchat: "chat-widget-rocketchat" } as const;

type Api = keyof typeof CONTRACTS;

const contractOf = (api: Api): string => readFileSync(`contracts/${CONTRACTS[api]}.json`, "utf8");
const specOf = (api: Api): string => readFileSync(`openapi/${api}.yaml`, "utf8");

/** The object at a path of keys; it is there, or the edit is wrong. */
function at(draft: unknown, ...keys: readonly (string | number)[]): Draft {
  let value: unknown = draft;
  for (const key of keys)
    value = Reflect.get(asObject(value), key) ?? Reflect.get(Object(value), key);
  if (isDraft(value)) return value;
  throw new Error(`The contract has nothing at ${keys.join("/")}.`);
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null;
}

/** The interaction of a description. */
function find(draft: Draft, description: string): Draft {
  const all = Object.values(at(draft, "interactions"));
  const found = all.find((one) => asObject(one)["description"] === description);
  if (found === undefined) throw new Error(`There is no interaction "${description}".`);
  return at(found);
}

type Edit = (interaction: Draft, contract: Draft) => void;

interface Edited {
  readonly api: Api;
  readonly of: string;
  readonly edit: Edit;
}

function editContract({ api, of, edit }: Edited): string {
  const draft: Draft = JSON.parse(contractOf(api));
  edit(find(draft, of), draft);
  return JSON.stringify(draft, null, 2);
}

function editSpec(api: Api, [before, after]: readonly [string, string]): string {
  const text = specOf(api);
  if (!text.includes(before)) throw new Error(`The spec has no ${before}.`);
  return text.replace(before, after);
}

interface Given {
  readonly id: string;
  readonly title: string;
  readonly rule?: string;
}

const BY_NAME = "a login by user name";

function onContract(kind: CompareCase["kind"], given: Given, edited: Edited): CompareCase {
  const { api } = edited;
  return { ...given, kind, api, contract: editContract(edited), spec: specOf(api) };
}

function onSpec(
  kind: CompareCase["kind"],
  given: Given & { readonly api: Api },
  edit: readonly [string, string],
): CompareCase {
  const { api } = given;
  return { ...given, kind, contract: contractOf(api), spec: editSpec(api, edit) };
}

const fault = (
  [id, rule, title]: readonly [string, string, string],
  api: Api,
  edit: Edit,
  of: string = BY_NAME,
) => onContract("fault", { id, rule: `pact/${rule}`, title }, { api, of, edit });

const form = ([id, title]: readonly [string, string], api: Api, edit: Edit, of: string = BY_NAME) =>
  onContract("form", { id, title }, { api, of, edit });

const reply = (interaction: Draft) => at(interaction, "response", "body", "content");
const sent = (interaction: Draft) => at(interaction, "request", "body", "content");
const rules = (interaction: Draft, side: "request" | "response", place = "body") =>
  at(interaction, side, "matchingRules", place);
const rule = (...matchers: readonly object[]) => ({ combine: "AND", matchers });

const ME = "a question for the user";

/** Edits after which a contract and its spec no longer agree. */
const faults: readonly CompareCase[] = [
  fault(["status-undocumented", "status-is-documented", "A login answers 201."], "auth", (one) => {
    at(one, "response")["status"] = 201;
  }),
  fault(
    ["refusal-403-of-me", "status-is-documented", "The user is refused by 403."],
    "rocketchat",
    (one) => {
      at(one, "response")["status"] = 403;
    },
    "a question for the user with a stale token",
  ),
  fault(["path-misspelt", "path-is-documented", "The login is at /auth/log-in."], "auth", (one) => {
    at(one, "request")["path"] = "/auth/log-in";
  }),
  fault(
    ["path-of-other-version", "path-is-documented", "The login is at /api/v2/login."],
    "rocketchat",
    (one) => {
      at(one, "request")["path"] = "/api/v2/login";
    },
  ),
  fault(["method-undocumented", "method-is-documented", "A login by PUT."], "auth", (one) => {
    at(one, "request")["method"] = "PUT";
  }),
  fault(
    ["method-delete", "method-is-documented", "A logout by DELETE."],
    "rocketchat",
    (one) => {
      at(one, "request")["method"] = "DELETE";
    },
    "a logout",
  ),
  fault(["query-undocumented", "query-is-documented", "A login with a query."], "auth", (one) => {
    at(one, "request")["query"] = { expand: ["location"] };
  }),
  fault(
    ["query-on-me", "query-is-documented", "A question with a query."],
    "rocketchat",
    (one) => {
      at(one, "request")["query"] = { fields: ["emails"] };
    },
    ME,
  ),
  fault(
    ["request-field-missing", "request-fits-spec", "A login without a password."],
    "auth",
    (one) => {
      delete sent(one)["password"];
    },
  ),
  fault(
    ["request-field-number", "request-fits-spec", "A password that is a number."],
    "auth",
    (one) => {
      sent(one)["password"] = 4711;
    },
  ),
  fault(["request-body-absent", "request-fits-spec", "A login without a body."], "auth", (one) => {
    delete at(one, "request")["body"];
  }),
  fault(
    ["request-body-list", "request-fits-spec", "A login whose body is a list."],
    "auth",
    (one) => {
      at(one, "request", "body")["content"] = [];
    },
  ),
  fault(
    ["totp-without-code", "request-fits-spec", "The TOTP form without its code."],
    "rocketchat",
    (one) => {
      delete at(sent(one), "totp")["code"];
    },
    "a login with a code",
  ),
  fault(
    ["totp-login-text", "request-fits-spec", "The TOTP form with a text as login."],
    "rocketchat",
    (one) => {
      at(sent(one), "totp")["login"] = "rocket.cat:password";
    },
    "a login with a code",
  ),
  fault(
    ["request-media-type", "request-media-type-is-documented", "A login in XML."],
    "auth",
    (one) => {
      at(one, "request", "headers")["Content-Type"] = ["application/xml"];
      at(one, "request", "body")["contentType"] = "application/xml";
      at(one, "request", "body")["content"] = "<login/>";
    },
  ),
  fault(
    ["accept-undocumented", "accepted-type-is-documented", "A client that accepts only XML."],
    "rocketchat",
    (one) => {
      at(one, "request", "headers")["Accept"] = ["application/xml"];
    },
  ),
  fault(
    ["credential-missing", "credentials-are-sent", "A question without the token."],
    "rocketchat",
    (one) => {
      delete at(one, "request", "headers")["X-Auth-Token"];
    },
    ME,
  ),
  fault(
    [
      "credential-misspelt",
      "credentials-are-sent",
      "A logout with Authorization in place of the token.",
    ],
    "rocketchat",
    (one) => {
      const headers = at(one, "request", "headers");
      headers["Authorization"] = headers["X-Auth-Token"];
      delete headers["X-Auth-Token"];
    },
    "a logout",
  ),
  fault(
    [
      "reply-field-undocumented",
      "response-fits-spec",
      "A reply with a field that nobody documents.",
    ],
    "auth",
    (one) => {
      at(reply(one), "record")["nickname"] = "adalina";
    },
  ),
  fault(
    ["reply-field-misspelt", "response-fits-spec", "A reply with authtoken."],
    "rocketchat",
    (one) => {
      const data = at(reply(one), "data");
      data["authtoken"] = data["authToken"];
      delete data["authToken"];
    },
  ),
  fault(
    ["reply-field-number", "response-fits-spec", "A token that is a number."],
    "auth",
    (one) => {
      reply(one)["token"] = 1;
    },
  ),
  fault(["reply-field-null", "response-fits-spec", "A user name that is null."], "auth", (one) => {
    at(reply(one), "record")["username"] = null;
  }),
  fault(["reply-deep-type", "response-fits-spec", "A latitude as text."], "auth", (one) => {
    at(reply(one), "record", "location")["lat"] = "47.0502";
  }),
  fault(
    ["reply-deep-undocumented", "response-fits-spec", "A location with a country."],
    "auth",
    (one) => {
      at(reply(one), "record", "location")["country"] = "CH";
    },
  ),
  fault(
    ["reply-field-list", "response-fits-spec", "Addresses as an object."],
    "rocketchat",
    (one) => {
      reply(one)["emails"] = { address: "a@example.test", verified: true };
    },
    ME,
  ),
  fault(
    ["reply-item-type", "response-fits-spec", "An address that is verified by a text."],
    "rocketchat",
    (one) => {
      at(reply(one), "emails", 0)["verified"] = "yes";
    },
    ME,
  ),
  fault(
    ["reply-enum", "response-fits-spec", "A success whose status is ok."],
    "rocketchat",
    (one) => {
      reply(one)["status"] = "ok";
    },
  ),
  fault(["reply-body-list", "response-fits-spec", "A reply that is a list."], "auth", (one) => {
    at(one, "response", "body")["content"] = [];
  }),
  fault(
    ["reply-media-type", "response-media-type-is-documented", "A reply in XML."],
    "auth",
    (one) => {
      at(one, "response", "headers")["Content-Type"] = ["application/xml"];
      at(one, "response", "body")["contentType"] = "application/xml";
      at(one, "response", "body")["content"] = "<ok/>";
      delete at(one, "response", "matchingRules")["header"];
    },
  ),
  fault(
    ["reply-header-undocumented", "response-header-is-documented", "A reply with X-Session."],
    "rocketchat",
    (one) => {
      at(one, "response", "headers")["X-Session"] = ["1"];
    },
  ),
  fault(
    ["reply-header-type", "response-header-is-documented", "A limit that is no number."],
    "rocketchat",
    (one) => {
      at(one, "response", "headers")["X-RateLimit-Limit"] = ["ten"];
    },
  ),
  fault(
    ["rule-integer-of-text", "matching-rule-fits-spec", "A token that has to be an integer."],
    "auth",
    (one) => {
      rules(one, "response")["$.token"] = rule({ match: "integer" });
    },
  ),
  fault(
    ["rule-boolean-of-text", "matching-rule-fits-spec", "An id that has to be a truth value."],
    "auth",
    (one) => {
      rules(one, "response")["$.record.id"] = rule({ match: "boolean" });
    },
  ),
  fault(
    ["rule-null-of-text", "matching-rule-fits-spec", "A user name that has to be null."],
    "rocketchat",
    (one) => {
      rules(one, "response")["$.data.me.username"] = rule({ match: "null" });
    },
  ),
  fault(
    ["rule-decimal-of-integer", "matching-rule-fits-spec", "A status that has to be a decimal."],
    "auth",
    (one) => {
      rules(one, "response")["$.status"] = rule({ match: "decimal" });
    },
    "a login with a wrong password",
  ),
  fault(
    ["rule-regex-of-enum", "matching-rule-fits-spec", "A status that has to look like ok."],
    "rocketchat",
    (one) => {
      rules(one, "response")["$.status"] = rule({ match: "regex", regex: "^(ok|fine)$" });
    },
  ),
  fault(
    [
      "rule-number-of-request",
      "matching-rule-fits-spec",
      "A password that is a number by its rule.",
    ],
    "auth",
    (one) => {
      rules(one, "request")["$.password"] = rule({ match: "number" });
    },
  ),
  fault(
    ["rule-items-of-text", "matching-rule-fits-spec", "A user name of several items."],
    "rocketchat",
    (one) => {
      rules(one, "response")["$.username"] = rule({ match: "type", min: 1 });
    },
    ME,
  ),
  fault(
    ["rule-example-misfit", "example-fits-its-rule", "A token that its own rule refuses."],
    "rocketchat",
    (one) => {
      rules(one, "response")["$.data.authToken"] = rule({ match: "regex", regex: "^[0-9]{4}$" });
    },
  ),
  fault(
    ["rule-place-unknown", "example-fits-its-rule", "A rule for a field that the example lacks."],
    "auth",
    (one) => {
      rules(one, "response")["$.record.nick"] = rule({ match: "type" });
    },
  ),
  fault(["rule-status-class", "status-is-documented", "Any redirect will do."], "auth", (one) => {
    at(one, "response", "matchingRules")["status"] = rule({
      match: "statusCode",
      status: "redirect",
    });
    at(one, "response")["status"] = 302;
  }),
  fault(
    ["state-unknown", "provider-state-is-known", "A state that nobody can set."],
    "auth",
    (one) => {
      at(one, "providerStates", 0)["name"] = "eve has an account";
    },
  ),
  fault(
    ["state-misspelt", "provider-state-is-known", "A state with a slip."],
    "rocketchat",
    (one) => {
      at(one, "providerStates", 0)["name"] = "myusername has an acount";
    },
  ),
  onSpec(
    "fault",
    {
      id: "spec-field-dropped",
      api: "auth",
      rule: "pact/response-fits-spec",
      title: "The spec calls the token otherwise.",
    },
    [
      "        token:\n          description: A JSON Web Token",
      "        jwt:\n          description: A JSON Web Token",
    ],
  ),
  onSpec(
    "fault",
    {
      id: "spec-type-changed",
      api: "auth",
      rule: "pact/response-fits-spec",
      title: "The latitude becomes text in the spec.",
    },
    [
      "          description: The latitude in degrees.\n          type: number",
      "          description: The latitude in degrees.\n          type: string",
    ],
  ),
  onSpec(
    "fault",
    {
      id: "spec-status-dropped",
      api: "auth",
      rule: "pact/status-is-documented",
      title: "The spec refuses by 401 in place of 400.",
    },
    [
      '        "400":\n          description: Refused. The body',
      '        "401":\n          description: Refused. The body',
    ],
  ),
  onSpec(
    "fault",
    {
      id: "spec-path-moved",
      api: "auth",
      rule: "pact/path-is-documented",
      title: "The login moves.",
    },
    ["  /auth/login:", "  /auth/session:"],
  ),
  onSpec(
    "fault",
    {
      id: "spec-method-changed",
      api: "rocketchat",
      rule: "pact/method-is-documented",
      title: "The user is asked by POST.",
    },
    ["  /api/v1/me:\n    get:", "  /api/v1/me:\n    post:"],
  ),
  onSpec(
    "fault",
    {
      id: "spec-null-gone",
      api: "auth",
      rule: "pact/response-fits-spec",
      title: "A location is never null.",
    },
    [
      '            - description: No place was chosen.\n              type: "null"',
      "            - description: No place was chosen.\n              type: integer",
    ],
  ),
  onSpec(
    "fault",
    {
      id: "spec-field-required",
      api: "auth",
      rule: "pact/request-fits-spec",
      title: "A login needs an e-mail address.",
    },
    [
      "      required: [username, password]\n\n    AuthWithPasswordRequest",
      "      required: [username, password, email]\n\n    AuthWithPasswordRequest",
    ],
  ),
  onSpec(
    "fault",
    {
      id: "spec-credential-renamed",
      api: "rocketchat",
      rule: "pact/credentials-are-sent",
      title: "The token's header gets another name.",
    },
    ["      name: X-Auth-Token", "      name: X-Access-Token"],
  ),
  onSpec(
    "fault",
    {
      id: "spec-media-type-changed",
      api: "auth",
      rule: "pact/request-media-type-is-documented",
      title: "A login takes forms only.",
    },
    [
      '        content:\n          application/json:\n            x-provenance: { source: document, lines: "24" }',
      '        content:\n          application/x-www-form-urlencoded:\n            x-provenance: { source: document, lines: "24" }',
    ],
  ),
];

/** The same contract in the words of version 3, as older tools write it. */
function toVersion3(interaction: Draft): void {
  for (const side of ["request", "response"]) {
    const message = at(interaction, side);
    const headers = asObject(message["headers"]);
    message["headers"] = Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, String(values)]),
    );
    if (message["body"] !== undefined) message["body"] = at(message, "body")["content"];
  }
  delete interaction["type"];
  delete interaction["pending"];
}

function toVersion(contract: Draft, version: string): void {
  for (const one of Object.values(at(contract, "interactions"))) toVersion3(at(one));
  contract["metadata"] = { pactSpecification: { version } };
}

/** Edits after which they say the same as before, in another form. */
const forms: readonly CompareCase[] = [
  form(["field-left-out", "The client does not read the location."], "auth", (one) => {
    delete at(reply(one), "record")["location"];
    for (const place of Object.keys(rules(one, "response"))) {
      if (place.includes("location")) delete rules(one, "response")[place];
    }
  }),
  form(["field-documented", "The client reads one more field."], "auth", (one) => {
    at(reply(one), "record")["language"] = "en";
  }),
  form(["keys-reversed", "The keys of an interaction in another order."], "auth", (one) => {
    for (const [key, value] of Object.entries(one).toReversed()) {
      delete one[key];
      one[key] = value;
    }
  }),
  form(
    ["interactions-reversed", "The interactions in another order."],
    "rocketchat",
    (_, contract) => {
      contract["interactions"] = Object.values(at(contract, "interactions")).toReversed();
    },
  ),
  form(
    ["header-case", "Header names in lower case."],
    "rocketchat",
    (one) => {
      const request = at(one, "request");
      request["headers"] = Object.fromEntries(
        Object.entries(at(request, "headers")).map(([name, value]) => [name.toLowerCase(), value]),
      );
    },
    ME,
  ),
  form(["charset", "A media type with its charset."], "auth", (one) => {
    at(one, "response", "headers")["Content-Type"] = ["application/json; charset=utf-8"];
  }),
  form(["method-lower-case", "A method in lower case."], "auth", (one) => {
    at(one, "request")["method"] = "post";
  }),
  form(["base-path", "The path under the other server of the document."], "auth", (one) => {
    at(one, "request")["path"] = "/api/v1/auth/login";
  }),
  form(["version-3", "The contract as version 3 writes it."], "auth", (_, contract) => {
    toVersion(contract, "3.0.0");
  }),
  form(
    ["version-3-rocketchat", "The contract as version 3 writes it."],
    "rocketchat",
    (_, contract) => {
      toVersion(contract, "3.0.0");
    },
  ),
  form(["version-2", "The contract as version 2 writes it."], "auth", (_, contract) => {
    for (const value of Object.values(at(contract, "interactions"))) {
      const one = at(value);
      toVersion3(one);
      one["providerState"] = at(one, "providerStates", 0)["name"];
      delete one["providerStates"];
      for (const side of ["request", "response"]) {
        const message = at(one, side);
        delete message["generators"];
        if (!message["matchingRules"]) continue;
        const flat = Object.entries(at(message, "matchingRules")).flatMap(([place, all]) =>
          Object.entries(asObject(all)).map(([path, found]) => [
            place === "body" ? path.replace("$", "$.body") : `$.headers.${path}`,
            at(found, "matchers", 0),
          ]),
        );
        message["matchingRules"] = Object.fromEntries(flat);
      }
    }
    contract["metadata"] = { pactSpecification: { version: "2.0.0" } };
  }),
  form(
    ["refused-request", "A request that is wrong on purpose, and refused."],
    "auth",
    (one) => {
      at(one, "request", "body")["content"] = { username: 1 };
      at(one, "request")["matchingRules"] = {};
      at(one, "request")["generators"] = {};
    },
    "a login with a wrong password",
  ),
  form(["rules-dropped", "Examples without rules."], "rocketchat", (one) => {
    delete at(one, "response")["matchingRules"];
  }),
  form(["rule-regex-for-type", "A narrower rule that the example fits."], "auth", (one) => {
    rules(one, "response")["$.record.username"] = rule({ match: "regex", regex: "^[a-z]+$" });
  }),
  form(["rule-number-for-decimal", "A wider rule for a number."], "auth", (one) => {
    rules(one, "response")["$.record.location.lat"] = rule({ match: "number" });
  }),
  form(
    ["rule-each-item", "A rule for each item."],
    "rocketchat",
    (one) => {
      rules(one, "response")["$.emails"] = rule({ match: "type", min: 2 });
    },
    ME,
  ),
  form(["rule-bracket-path", "A place in brackets."], "auth", (one) => {
    const own = rules(one, "response");
    own["$['record']['username']"] = own["$.record.username"];
    delete own["$.record.username"];
  }),
  form(
    ["status-class", "Any client error will do."],
    "auth",
    (one) => {
      at(one, "response", "matchingRules")["status"] = rule({
        match: "statusCode",
        status: "clientError",
      });
    },
    "a login with a wrong password",
  ),
  form(["optional-header", "The documented optional header is sent."], "rocketchat", (one) => {
    at(one, "request", "headers")["x-2fa-code"] = ["224610"];
  }),
  form(["unnamed-header", "A header that no spec has to name."], "rocketchat", (one) => {
    at(one, "request", "headers")["X-Requested-With"] = ["XMLHttpRequest"];
    at(one, "request", "headers")["User-Agent"] = ["chat-widget"];
  }),
  form(["accept-anything", "A client that prefers JSON and takes anything."], "auth", (one) => {
    at(one, "request", "headers")["Accept"] = ["application/json, text/plain;q=0.5, */*;q=0.1"];
  }),
  form(
    ["reply-without-body", "A client that reads no body."],
    "rocketchat",
    (one) => {
      delete at(one, "response")["body"];
      delete at(one, "response")["matchingRules"];
    },
    "a logout",
  ),
  form(["metadata", "The versions of the tools in the metadata."], "auth", (_, contract) => {
    at(contract, "metadata")["pactRust"] = { ffi: "0.5.8", models: "1.4.0" };
    at(contract, "metadata")["pact-js"] = { version: "17.1.4" };
  }),
  form(["comments", "A comment and the name of a test."], "auth", (one) => {
    one["comments"] = { text: ["for the map"], testname: "logs in" };
    one["key"] = "3e1a";
  }),
  onSpec(
    "form",
    {
      id: "spec-optional-field",
      api: "auth",
      title: "The spec documents one more optional field.",
    },
    [
      "        token:\n          description: A JSON Web Token",
      "        hint:\n          type: string\n        token:\n          description: A JSON Web Token",
    ],
  ),
  onSpec("form", { id: "spec-words", api: "auth", title: "Other words in a description." }, [
    "          description: The latitude in degrees.",
    "          description: Degrees north of the equator.",
  ]),
  onSpec(
    "form",
    { id: "spec-status-added", api: "rocketchat", title: "The spec documents one more status." },
    [
      '      responses:\n        "200":\n          description: Logged in.',
      '      responses:\n        "418":\n          description: A teapot.\n        "200":\n          description: Logged in.',
    ],
  ),
];

export const compareCases: readonly CompareCase[] = [...faults, ...forms];
