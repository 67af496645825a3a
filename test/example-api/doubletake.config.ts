import { defineConfig } from "../../src/index.ts";
import { device } from "./device.ts";

// A configuration file is loaded by its default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  apis: [device],
  drift: { types: [{ api: "device", file: "schema.gen.ts" }], mock: true },
});
