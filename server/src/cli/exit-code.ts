// What the command tells the shell. The same for every output format.

export const exitCode = {
  /** Nothing was found at or above the level that counts. */
  clean: 0,
  findings: 1,
  /** The command was used wrongly, or something could not be checked: a green answer would be a lie. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
