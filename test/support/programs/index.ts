// Every kind of server that is generated.

import fc from 'fast-check';
import { corsProgram } from './cors-programs.ts';
import { expressProgram, nodeProgram } from './node-programs.ts';
import type { Program } from './program.ts';
import { webProgram } from './web-programs.ts';

export type { Program };

/** A whole small server. */
export const anyProgram: fc.Arbitrary<Program> = fc.oneof(nodeProgram, expressProgram, corsProgram, webProgram);
