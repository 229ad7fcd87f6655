// What a configuration file comes to: the values that can be used, and what is wrong with the rest. Plain data.

import type { FilePath, Place } from '../engine/index.ts';
import type { RuleSetting } from './keys.ts';

export interface ConfigFile {
  readonly path: FilePath;
  /** The folder that the file is in: its globs are relative to it. */
  readonly folder: FilePath;
  readonly values: ConfigValues;
  /** In the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/** What the file says. A key that it does not have, or whose value is of no use, is missing. */
export interface ConfigValues {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly allowedOrigins?: readonly string[];
  readonly exclude?: readonly string[];
  readonly publicRoutes?: readonly string[];
  readonly tests?: readonly string[];
  readonly developmentConditions?: readonly string[];
}

export interface Mistake {
  /** What is wrong, and what happens with it: complete sentences. */
  readonly message: string;
  readonly place: Place;
  /** True for what is wrong in every JSON file, so that an editor for JSON says it by itself. */
  readonly isJson: boolean;
}
