import { defineConfig } from "vitest/config";

const BINARY_TESTS = [
  "test/cli/**/*.test.ts",
  "test/readme/**/*.test.ts",
  "test/example-api/commands.test.ts",
];

// The test runner asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "modules",
          include: ["test/**/*.test.ts"],
          exclude: [...BINARY_TESTS, "**/node_modules/**"],
        },
      },
      {
        test: {
          name: "binary",
          include: BINARY_TESTS,
          globalSetup: ["test/support/build.ts"],
          testTimeout: 20_000,
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["**/*.gen.ts"],
      reporter: ["text-summary", "html"],
    },
  },
});
