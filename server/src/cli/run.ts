// The command line from its arguments to its exit code, in order. All it knows of the process is its environment.

import { resolve } from 'node:path';

import { defaultConfig, type Engine, type Level } from '../engine/index.ts';
import { diskPath } from '../hosts/disk.ts';
import { type LintCommand, type ListRulesCommand, parseArguments, type PrintConfigCommand } from './arguments.ts';
import { hasColour, textWidth } from './colour.ts';
import { type Configs, configsFor } from './configs.ts';
import type { Environment } from './environment.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { helpText } from './help.ts';
import { fix } from './fix.ts';
import { lint, type LintRequest, type LintResult } from './lint.ts';
import { didYouMean } from '../spelling/nearest-names.ts';
import { printedConfig } from './print-config.ts';
import { createProgress, type Progress } from './progress.ts';
import { jsonReport } from './reporters/json.ts';
import { createLocator } from './reporters/located.ts';
import { printable } from './reporters/printable.ts';
import { rulesReport } from './reporters/rules.ts';
import { textReport } from './reporters/text.ts';
import { excludedByUser, type Selection, selectFiles } from './source-files.ts';

/** Runs `cors-lint` with these arguments (without `node` and the script). Never rejects. */
export async function run(args: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    return await runCommand(args, environment);
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain(environment, [`An internal error ended the run. Please report it with these lines:\n${details}`]);
    return exitCode.failed;
  }
}

async function runCommand(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const command = parseArguments(args);
  switch (command.kind) {
    case 'usage-error':
      return usageError(environment, [command.message]);
    case 'help':
      environment.stdout.write(helpText);
      return exitCode.clean;
    case 'version':
      environment.stdout.write(`${environment.version}\n`);
      return exitCode.clean;
    case 'list-rules':
      return listRules(command, environment);
    case 'print-config':
      return printConfig(command, environment);
    case 'lint':
      return runLint(command, environment);
  }
}

async function listRules({ format }: ListRulesCommand, environment: Environment): Promise<ExitCode> {
  const { rules } = await environment.loadEngine();
  environment.stdout.write(format === 'json' ? `${JSON.stringify(rules)}\n` : rulesReport(rules));
  return exitCode.clean;
}

async function printConfig({ file, lint: flags }: PrintConfigCommand, environment: Environment): Promise<ExitCode> {
  const configs = configsFor(flags, environment);
  const mistakes = await unknownRules(flags, environment.loadEngine);
  if (configs === undefined) return usageError(environment, [unreadableConfig(flags), ...mistakes]);
  if (mistakes.length > 0) return usageError(environment, mistakes);
  const { rules } = await environment.loadEngine();
  const path = diskPath(resolve(environment.cwd, file));
  environment.stdout.write(printedConfig(path, configs, flags, rules));
  complain(environment, configs.mistakes());
  return configs.mistakes().length > 0 ? exitCode.failed : exitCode.clean;
}

async function runLint(command: LintCommand, environment: Environment): Promise<ExitCode> {
  const loadEngine = once(environment.loadEngine);
  const configs = configsFor(command, environment);
  if (configs === undefined) return usageError(environment, [unreadableConfig(command)]);
  const progress = createProgress(environment);
  const selection = select(command, configs, environment, progress);
  const mistakes = [...selection.missing.map(noSuchPath), ...(await unknownRules(command, loadEngine))];
  if (mistakes.length > 0) {
    progress.clear();
    return usageError(environment, mistakes);
  }
  const isNamed = excludedByUser({ cwd: environment.cwd, exclude: command.exclude });
  const request: LintRequest = {
    files: selection.files,
    host: environment.host,
    config: defaultConfig,
    configOf: (file) => configs.of(file),
    inlineConfig: command.inlineConfig,
    loadEngine,
    isExcluded: (file) => isNamed(file) || configs.isExcluded(file),
    onProgress: (text) => progress.show(text),
    cwd: environment.cwd,
  };
  const fixed = command.fix === 'no' ? undefined : await fix(request, command.fix === 'write');
  const host = fixed?.host ?? environment.host;
  const left = await lint({ ...request, host });
  const result = { ...left, fixed, failures: [...(fixed?.failures ?? []), ...left.failures] };
  progress.clear();
  const wrong = configs.mistakes();
  complain(environment, [...wrong, ...selection.notices, ...selection.failures, ...result.notices, ...result.failures]);
  environment.stdout.write(report(command, result, { ...environment, host }));
  return wrong.length > 0 ? exitCode.failed : exitCodeOf(command.failLevel, result, selection);
}

function select(command: LintCommand, configs: Configs, { cwd }: Environment, progress: Progress): Selection {
  const { paths, exclude, ignore } = command;
  const onProgress = (found: number) => progress.show(`Looking for files: ${found}`);
  const selection = selectFiles(paths, { cwd, exclude, ignore, configs, onProgress });
  if (selection.files.length > 0 || selection.missing.length > 0) return selection;
  const nothing = `There is no JavaScript or TypeScript file to check in ${paths.map((path) => `\`${path}\``).join(', ')}.`;
  return { ...selection, notices: [...selection.notices, nothing] };
}

function report({ format }: LintCommand, result: LintResult, { stdout, env, cwd, host }: Environment): string {
  const locator = createLocator(host);
  switch (format) {
    case 'json':
      return jsonReport(result, locator);
    case 'text':
      return textReport(result, locator, { colour: hasColour(stdout, env), width: textWidth(stdout), cwd });
  }
}

function exitCodeOf(failLevel: Level, result: LintResult, selection: Selection): ExitCode {
  if (result.failures.length > 0 || selection.failures.length > 0) return exitCode.failed;
  const counting = levelsFrom[failLevel];
  return result.problems.some(({ finding }) => counting.includes(finding.level)) ? exitCode.findings : exitCode.clean;
}

/** The levels that are at least as severe. */
const levelsFrom: Record<Level, readonly Level[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  hint: ['error', 'warning', 'info', 'hint'],
};

function unreadableConfig({ config }: LintCommand): string {
  return `The configuration file \`${typeof config === 'object' ? config.only : config}\` cannot be read.`;
}

function noSuchPath(path: string): string {
  return `There is no file or folder \`${path}\`.`;
}

/** Sentences about the rules of --rule that do not exist. Only the loaded engine knows, so it is asked only about some. */
async function unknownRules({ rules }: LintCommand, loadEngine: () => Promise<Engine>): Promise<readonly string[]> {
  const named = Object.keys(rules);
  if (named.length === 0) return [];
  const known = (await loadEngine()).rules.map(({ id }) => id);
  return named
    .filter((id) => !known.includes(id))
    .map((id) => `There is no rule \`${id}\`.${didYouMean(id, known) || ' The option `--list-rules` shows them all.'}`);
}

function usageError(environment: Environment, mistakes: readonly string[]): ExitCode {
  complain(environment, [...mistakes, 'The option `--help` shows how cors-lint is used.']);
  return exitCode.failed;
}

function complain({ stderr }: Environment, sentences: readonly string[]): void {
  for (const sentence of sentences) stderr.write(`cors-lint: ${printable(sentence)}\n`);
}

function once(load: () => Promise<Engine>): () => Promise<Engine> {
  let loading: Promise<Engine> | undefined;
  return () => (loading ??= load());
}
