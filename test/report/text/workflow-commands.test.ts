import { expect, it } from "vitest";
import { defuseCommands } from "../../../src/report/text/workflow-commands.ts";

it.each([
  ["::error::x", ": :error::x"],
  ["a\n \t::set-output name=a::b", "a\n \t: :set-output name=a::b"],
  ["std::vector and [::1]", "std::vector and [::1]"],
  ["x ##[add-mask]y", "x ## [add-mask]y"],
])("the runner of GitHub is not commanded by %j", (text, harmless) => {
  expect(defuseCommands(text)).toBe(harmless);
});
