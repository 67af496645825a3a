import { createMemoryStore } from "../../../src/mock/store/memory-store.ts";
import { describeStore } from "./describe-store.ts";

describeStore("memory", createMemoryStore);
