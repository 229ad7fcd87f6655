// What a user may set. Which files are looked at (exclude, .gitignore) is the front-ends' business, not the engine's.

import type { Level } from './finding.ts';

export type RuleLevel = Level | 'off';

export interface Config {
  /** Levels by rule id; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, RuleLevel | undefined>>;
  /** The origins that quick fixes write into an allowlist; empty: those that the workspace names. */
  readonly allowedOrigins: readonly string[];
  /** Paths of routes, or globs of such paths, that anybody is meant to read: `/api/public/**`. */
  readonly publicRoutes: readonly string[];
  /** Names of variables and environment variables that mean "development only", besides those that the engine knows. */
  readonly developmentConditions: readonly string[];
}

export const defaultConfig: Config = { rules: {}, allowedOrigins: [], publicRoutes: [], developmentConditions: [] };
