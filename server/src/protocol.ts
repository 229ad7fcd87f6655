// What our own client and server say to each other beyond the Language Server Protocol: names and types.
// The only file of the server that the client may import, so it holds nothing that is heavy.

/** The names of configuration files, as a glob. */
export const configFileGlob = '**/cors-lint.config.{json,jsonc}';

/** Decides on both sides whether there is anything to do: the client starts no server before some text may hold CORS code. */
export { mayHoldCors } from './engine/prefilter.ts';

/** The section of all settings, and the prefix of all commands. */
export const section = 'corsLint';

/** Sent by the client in `initializationOptions`; every part may be missing, as other editors send none of it. */
export interface InitializationOptions {
  /** True when the client wants a `fileStatusNotification` for each open file. */
  readonly status?: boolean;
  /** True when the client shows what is wrong with the syntax of JSON files, so that we need not. */
  readonly validatesJson?: boolean;
  /** The settings below `corsLint`, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** Tells the client what became of one open file. */
export const fileStatusNotification = 'corsLint/fileStatus';

export interface FileStatus {
  readonly uri: string;
  readonly state: FileState;
  /** How many problems are shown in this file. */
  readonly problems: number;
  /** The URI of the configuration file that holds for it. */
  readonly configFile?: string;
}

/**
 * - `checked`: read by the engine
 * - `no-cors`: holds no CORS word, so there was nothing to read
 * - `too-large`: over the size limit, never read
 * - `excluded`: by the setting, or because it is other people's code
 * - `configuration`: it is a configuration file itself
 * - `off`: by the setting
 * - `failed`: the engine could not be loaded or did not come to an end; the log says why
 */
export type FileState = 'checked' | 'no-cors' | 'too-large' | 'excluded' | 'configuration' | 'off' | 'failed';
