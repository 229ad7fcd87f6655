// What a user may set. Which files are looked at (exclude, .gitignore) is the front-ends' business, not the engine's.

import type { Level } from './finding.ts';

export type RuleLevel = Level | 'off';

export interface Config {
  /** Levels by rule id; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, RuleLevel | undefined>>;
  /** The origins that quick fixes write into an allowlist; empty: those that the workspace names. */
  readonly allowedOrigins: readonly string[];
}

export const defaultConfig: Config = { rules: {}, allowedOrigins: [] };
