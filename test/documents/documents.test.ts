import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auth } from "../../src/apis/auth/auth.ts";
import { rocketchat } from "../../src/apis/rocketchat/rocketchat.ts";
import { asObject, type JsonObject } from "../../src/lib/json.ts";
import { resolvePointer } from "../../src/lib/json-pointer.ts";
import { readDocument } from "../../src/spec/document.ts";
import { type Connected, describeEachAdapter } from "../support/adapters.ts";
import { shapeOf } from "./shape.ts";

/** The documents themselves: they lie beside the repository of those who work on it, and in no package. */
const SOURCES = new URL("../../../shared/sources/", import.meta.url);
const hasSources = existsSync(SOURCES);

const readSource = (name: string) => readFileSync(new URL(name, SOURCES), "utf8");

const specs = {
  auth: readDocument("openapi/auth.yaml").value,
  rocketchat: readDocument("openapi/rocketchat.yaml").value,
};

function exampleAt(document: JsonObject, pointer: string): unknown {
  return asObject(resolvePointer(document, pointer))["value"];
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** A login as a document prints it. */
interface Printed {
  readonly what: string;
  readonly contentType: string;
  readonly body: string;
}

const LOGIN = "/paths/~1api~1v1~1login/post/requestBody/content";

function fromSpec(mediaType: string, name: string): Printed {
  const place = `${LOGIN}/${mediaType.replace("/", "~1")}/examples/${name}`;
  const value = asObject(exampleAt(specs.rocketchat, place));
  const fields = Object.entries(value).map(([key, text]): [string, string] => [key, String(text)]);
  const body =
    mediaType === FORM_TYPE ? new URLSearchParams(fields).toString() : JSON.stringify(value);
  return { what: name, contentType: mediaType, body };
}

/** The curl lines of the page, as a shell would read them; the quote that two of them lack is added. */
function fromPage(): readonly Printed[] {
  const blocks = readSource("rocketchat-login.md").matchAll(/^```bash\n([^`]*)```$/gm);
  return [...blocks].map(([, line = ""], index) => {
    const repaired = (line.match(/'/g) ?? []).length % 2 === 0 ? line : `${line.trimEnd()}'`;
    const [, body = ""] = /-d '([^']*)'/.exec(repaired) ?? [];
    const [, contentType = FORM_TYPE] = /-H "Content-[Tt]ype: ?([^"]*)"/.exec(repaired) ?? [];
    return { what: `curl line ${index + 1}`, contentType, body };
  });
}

function payloadOfPage(): Printed {
  const rows = readSource("rocketchat-login.md").matchAll(
    /^\| `(\w+)` +\| `([^`]+)` +\| Required/gm,
  );
  const value = Object.fromEntries([...rows].map(([, key = "", example = ""]) => [key, example]));
  return { what: "payload table", contentType: JSON_TYPE, body: JSON.stringify(value) };
}

const rocketChatLogins: readonly Printed[] = [
  fromSpec(JSON_TYPE, "password"),
  fromSpec(FORM_TYPE, "ldap-form"),
  fromSpec(JSON_TYPE, "ldap-json"),
  fromSpec(JSON_TYPE, "totp-by-email"),
  fromSpec(JSON_TYPE, "totp-by-username"),
  ...(hasSources ? [payloadOfPage(), ...fromPage()] : []),
];

const rocketChatReply = exampleAt(specs.rocketchat, "/components/examples/LoginSuccessDocumented");
const authReply = exampleAt(specs.auth, "/components/examples/LoginSuccessDocumented");

async function post({ send }: Connected, path: string, { contentType, body }: Printed) {
  const headers = { "Content-Type": contentType };
  const response = await send(path, { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
}

describeEachAdapter("each login that the page of Rocket.Chat prints", (connect) => {
  it.each(rocketChatLogins)("gets the documented answer: $what", async (printed) => {
    const connected = await connect({ apis: [rocketchat], scenario: "documented" });
    const { status, body } = await post(connected, "/api/v1/login", printed);
    expect(status).toBe(200);
    // A bot has a second role; of the documented one there has to be an entry.
    expect(shapeOf(body)).toMatchObject(shapeOf(rocketChatReply));
    expect(asObject(asObject(body)["data"])["authToken"]).toMatch(/^[\w-]{43}$/);
  });
});

describeEachAdapter("the login that the page of auth prints", (connect) => {
  it.each(["/auth/login", "/api/v1/auth/login"])(
    "gets the documented answer at %s",
    async (path) => {
      const connected = await connect({ apis: [auth] });
      const credentials = { username: "ada", password: "Trail-and-Ridge-1" };
      const example = exampleAt(
        specs.auth,
        "/paths/~1auth~1login/post/requestBody/content/application~1json/examples/documented",
      );
      expect(shapeOf(credentials)).toEqual(shapeOf(example));
      const printed = { what: "", contentType: JSON_TYPE, body: JSON.stringify(credentials) };
      const { status, body } = await post(connected, path, printed);
      expect([status, shapeOf(body)]).toEqual([200, shapeOf(authReply)]);
    },
  );

  it("gets the documented refusal with the page's own placeholders", async () => {
    const connected = await connect({ apis: [auth] });
    const body = JSON.stringify({ username: "string", password: "string" });
    const reply = await post(connected, "/auth/login", { what: "", contentType: JSON_TYPE, body });
    const refusal = exampleAt(
      specs.auth,
      "/paths/~1auth~1login/post/responses/400/content/application~1json/examples/documented",
    );
    expect([reply.status, shapeOf(reply.body)]).toEqual([400, shapeOf(refusal)]);
  });
});

describe.skipIf(!hasSources)("the documents beside this repository", () => {
  it("print what the examples of the specs say", () => {
    const [form, json, byEmail, byName] = fromPage();
    const bodyOf = (printed: Printed | undefined) => JSON.parse(printed?.body ?? "");
    expect(form?.body).toBe("ldap=true&ldapOptions=[]&ldapPass=mypassword&username=myusername");
    expect([bodyOf(payloadOfPage()), bodyOf(json), bodyOf(byEmail), bodyOf(byName)]).toEqual(
      ["password", "ldap-json", "totp-by-email", "totp-by-username"].map((name) =>
        bodyOf(fromSpec(JSON_TYPE, name)),
      ),
    );
    expect(fromPage().map(({ contentType }) => contentType)).toEqual([
      FORM_TYPE,
      JSON_TYPE,
      JSON_TYPE,
      JSON_TYPE,
    ]);
  });

  it("print the replies that the specs have as examples", () => {
    const [, printed = ""] =
      /^```json\n([^`]*"status": "success"[^`]*)```$/m.exec(readSource("rocketchat-login.md")) ??
      [];
    expect(JSON.parse(printed.replace("...", ""))).toEqual(rocketChatReply);
    const [request, reply] = [...readSource("auth.md").matchAll(/^```json\n([^`]*)```$/gm)].map(
      ([, text = ""]) => JSON.parse(text),
    );
    expect(request).toEqual({ username: "string", password: "string" });
    expect(reply).toEqual(authReply);
  });
});
