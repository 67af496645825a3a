import { readDocument } from "../../src/spec/document.ts";
import { renderTypes } from "./render-types.ts";
import { renderValidators } from "./render-validators.ts";

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** What is generated from `openapi/<name>.yaml`: its types and its compiled form. */
export async function generate(name: string): Promise<readonly GeneratedFile[]> {
  const { value } = readDocument(`openapi/${name}.yaml`);
  const folder = name === "control" ? "src/mock/control" : `src/apis/${name}`;
  return [
    { path: `${folder}/schema.gen.ts`, text: await renderTypes(`openapi/${name}.yaml`) },
    { path: `${folder}/spec.gen.ts`, text: renderValidators(name, value) },
  ];
}
