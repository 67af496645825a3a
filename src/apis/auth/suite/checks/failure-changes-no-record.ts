import { isDeepStrictEqual } from "node:util";
import { defineCheck, expected } from "../../../../conformance/check.ts";
import { recordOf } from "../judging/replies.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

/** Of the documented members; the key for the search engine may be a new one each time. */
const LASTING = [
  "avatar",
  "collectionId",
  "collectionName",
  "created",
  "email",
  "emailVisibility",
  "language",
  "location",
  "unit",
  "updated",
  "username",
  "verified",
];

export const failureChangesNoRecord = defineCheck({
  id: "auth/failure-changes-no-record",
  title: "A login that fails changes nothing in the record.",
  level: "should",
  requirements: ["auth/login/200/record/updated", "auth/login/200/record"],
  source: "Real servers write nothing when a login fails.",
  reads: {
    first: expected(wrongPassword, "first"),
    before: expected(wrongPassword, "before"),
    wrong: expected(wrongPassword, "wrong"),
    afterwards: expected(wrongPassword, "afterwards"),
  },
  *judge({ first, before, afterwards }) {
    const [earlier, old, latest] = [first, before, afterwards].map(recordOf);
    if (!earlier || !old || !latest || old["id"] !== latest["id"]) return;
    for (const name of LASTING) {
      if (old[name] === undefined || latest[name] === undefined) continue;
      // What is another one after each login tells nothing of a failure.
      if (!isDeepStrictEqual(earlier[name], old[name])) continue;
      if (isDeepStrictEqual(old[name], latest[name])) continue;
      const values = { expected: old[name], received: latest[name] };
      const message = `The ${name} of the record is another one after a failed login.`;
      yield { exchange: afterwards, message, pointer: `/record/${name}`, ...values };
    }
  },
});
