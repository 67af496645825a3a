import { rmSync } from "node:fs";

/** Removes what an earlier build left, so that a file that is gone from src/ is gone from dist/. */
rmSync("dist", { recursive: true, force: true });
