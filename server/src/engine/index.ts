// The whole public face of the engine. It is light: TypeScript (240 ms) is only loaded by `loadEngine`,
// which nobody calls before `mayHoldCors` has said yes.

import type { Config } from './config.ts';
import type {
  AllFixed,
  CheckedFix,
  FilePath,
  Finding,
  FixAllRequest,
  InternalProblem,
  Report,
  RuleMetadata,
} from './finding.ts';
import type { Host } from './host.ts';

export { defaultConfig, type Config, type RuleLevel } from './config.ts';
export { filePath } from './finding.ts';
export type {
  AllFixed,
  AppliedFix,
  CheckedFix,
  FilePath,
  Finding,
  FixAllRequest,
  FixedFile,
  InternalProblem,
  Level,
  Place,
  Related,
  Report,
  RequestWitness,
  RuleMetadata,
  Suppressed,
  TextEdit,
  Witness,
} from './finding.ts';
export type { Host } from './host.ts';
export { mayHoldCors } from './prefilter.ts';

export interface AnalyseOptions {
  readonly config: Config;
  /** The config of a file that a finding stands in; without it, `config` holds wherever the code leads. */
  readonly configOf?: (file: FilePath) => Config;
  /** False when comments are not to silence anything. */
  readonly inlineConfig?: boolean;
  /** Polled while interpreting; true ends the analysis with `cancelled`. */
  readonly shouldStop?: () => boolean;
  /** Told what must not happen while fixes are tried; an analysis tells it in its report. */
  readonly onProblem?: (problem: InternalProblem) => void;
}

export interface Engine {
  /** Every rule, in the order in which they are listed for users. */
  readonly rules: readonly RuleMetadata[];
  /** Everything found in the code that `file` holds or leads to. Never throws. */
  analyse(file: FilePath, host: Host, options: AnalyseOptions): Report;
  /**
   * The repairs of one finding that, applied and analysed again, take it away and add none. The best one comes first.
   * Never throws.
   */
  checkedFixes(finding: Finding, report: Report, host: Host, options: AnalyseOptions): readonly CheckedFix[];
  /**
   * The comment that suppresses one finding, as a fix with the reason to be typed over; `undefined` where no comment can stand,
   * and for findings about such comments. It changes no answer, so nothing is analysed. Never throws.
   */
  suppression(finding: Finding, host: Host): CheckedFix | undefined;
  /**
   * Makes every fix that may be made without asking: checked, with the same readers, credentials, methods and headers
   * for every probe, before and after, and without a placeholder. Writes nothing; `host` must hold still meanwhile.
   * Yields often, so that a caller may listen to others in between or give up. Never throws.
   */
  fixAll(request: FixAllRequest, host: Host, options: AnalyseOptions): Generator<undefined, AllFixed>;
}

/** Loads the engine and with it the TypeScript compiler, once. */
export async function loadEngine(): Promise<Engine> {
  const { createEngine } = await import('./engine.ts');
  return createEngine();
}
