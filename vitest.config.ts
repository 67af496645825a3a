import { defineConfig } from "vitest/config";

// The test runner asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: { enabled: false },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["**/*.gen.ts"],
      reporter: ["text-summary", "html"],
    },
  },
});
