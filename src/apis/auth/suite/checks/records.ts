import type { Check } from "../../../../conformance/check.ts";
import { failureLeavesTheRecord } from "./records/failure-leaves-the-record.ts";
import { recordDatesCanBeRead } from "./records/record-dates-can-be-read.ts";
import { recordHasALocation } from "./records/record-has-a-location.ts";
import { recordHasFormatsOfPocketbase } from "./records/record-has-formats-of-pocketbase.ts";
import { recordHasTheEmail } from "./records/record-has-the-email.ts";
import { recordHasTheUsername } from "./records/record-has-the-username.ts";
import { recordSaysWhatItIs } from "./records/record-says-what-it-is.ts";
import { sameRecordEachTime } from "./records/same-record-each-time.ts";
import { usersAreKeptApart } from "./records/users-are-kept-apart.ts";

export const records: readonly Check[] = [
  recordHasTheUsername,
  recordHasTheEmail,
  recordSaysWhatItIs,
  recordHasALocation,
  recordDatesCanBeRead,
  recordHasFormatsOfPocketbase,
  sameRecordEachTime,
  failureLeavesTheRecord,
  usersAreKeptApart,
];
