import { describe, expect, it } from "vitest";
import { pathToFileURL } from "node:url";
import { readRequirements } from "../../src/spec/ledger.ts";

describe("readRequirements", () => {
  const requirements = readRequirements(pathToFileURL("test/drift/docs/pages/parcel.yaml"));

  it("reads one quote, several or none of an entry", () => {
    const quotesOf = (id: string) => requirements.find((each) => each.id === id)?.quotes;
    expect(quotesOf("parcel/sessions/title")).toEqual(["Sessions"]);
    expect(quotesOf("parcel/sign-in/titles")).toEqual(["Parcel tracking", "POST sign in"]);
    const none = requirements.filter(({ quotes }) => quotes === undefined);
    expect(none.map(({ id }) => id)).toEqual(["parcel/sessions/no-credential"]);
  });

  it("finds nothing beside a spec without a ledger", () => {
    expect(readRequirements(pathToFileURL("test/drift/docs/pages/other.yaml"))).toEqual([]);
  });
});
