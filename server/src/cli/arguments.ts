// From the words of the command line to what the user wants done. Checks everything that can be checked without
// the disk and the engine: whether a path or a rule exists is found out later.

import { parseArgs } from 'node:util';

import type { Level, RuleLevel } from '../engine/index.ts';
import type { ConfigChoice, Flags } from './configs.ts';
import { didYouMean } from '../spelling/nearest-names.ts';
import { originMistake } from '../files/origin.ts';

export interface LintCommand extends Flags {
  readonly kind: 'lint';
  readonly paths: readonly string[];
  readonly format: Format;
  /** Findings below this level are shown, but leave the exit code at 0. */
  readonly failLevel: Level;
  readonly exclude: readonly string[];
  /** False when .gitignore and the default exclusions are to be forgotten. */
  readonly ignore: boolean;
  /** False when comments are not to silence anything. */
  readonly inlineConfig: boolean;
  /** Whether what needs nobody's consent is fixed, or only shown as if it were. */
  readonly fix: 'no' | 'write' | 'dry-run';
}

export interface ListRulesCommand {
  readonly kind: 'list-rules';
  readonly format: Format;
}

/** `lint` is what the other arguments would have done. */
export interface PrintConfigCommand {
  readonly kind: 'print-config';
  readonly file: string;
  readonly lint: LintCommand;
}

export interface UsageError {
  readonly kind: 'usage-error';
  /** A complete sentence. */
  readonly message: string;
}

export type Command =
  LintCommand | ListRulesCommand | PrintConfigCommand | UsageError | { readonly kind: 'help' | 'version' };

const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** From the most to the least severe. */
const levels = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Level[];
const ruleLevels = ['off', ...levels] as const satisfies readonly RuleLevel[];

const options = {
  format: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  'allowed-origin': { type: 'string', multiple: true },
  'fail-level': { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'no-ignore': { type: 'boolean' },
  'no-inline-config': { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  config: { type: 'string', multiple: true },
  'no-config': { type: 'boolean' },
  'print-config': { type: 'string', multiple: true },
  'list-rules': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the arguments (without `node` and the script). Never throws: what is wrong comes back as a usage error. */
export function parseArguments(args: readonly string[]): Command {
  // Not strict, because Node's own complaints speak of its API; `optionMistake` says the same to a user.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    const mistake = token.kind === 'option' ? optionMistake(token) : undefined;
    if (mistake !== undefined) return { kind: 'usage-error', message: mistake };
  }
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  return readCommand(values, positionals);
}

function readCommand(values: Values, positionals: readonly string[]): Command {
  const format = oneOf('--format', formats, lastOf(values.format) ?? 'text');
  const failLevel = oneOf('--fail-level', levels, lastOf(values['fail-level']) ?? 'hint');
  const rules = readRuleLevels(allOf(values.rule));
  const allowedOrigins = allOf(values['allowed-origin']);
  const config = readConfigChoice(values);
  const mistakes = [
    format.mistake,
    failLevel.mistake,
    rules.mistake,
    firstDefined(allowedOrigins.map(originMistake)),
    config.mistake,
    values.fix && values['fix-dry-run'] ? 'Of `--fix` and `--fix-dry-run` only one can be done.' : undefined,
  ];
  const mistake = firstDefined(mistakes);
  if (mistake !== undefined) return { kind: 'usage-error', message: mistake };

  if (values['list-rules']) return { kind: 'list-rules', format: format.value };
  const lint: LintCommand = {
    kind: 'lint',
    paths: positionals.length === 0 ? ['.'] : positionals,
    format: format.value,
    config: config.value,
    rules: rules.value,
    allowedOrigins: [...new Set(allowedOrigins)],
    failLevel: failLevel.value,
    exclude: allOf(values.exclude),
    ignore: !values['no-ignore'],
    inlineConfig: !values['no-inline-config'],
    fix: values.fix ? 'write' : values['fix-dry-run'] ? 'dry-run' : 'no',
  };
  const printed = lastOf(values['print-config']);
  return printed === undefined ? lint : { kind: 'print-config', file: printed, lint };
}

type ParsedValue = string | boolean | (string | boolean)[] | undefined;
type Values = { readonly [name in keyof typeof options]?: ParsedValue };

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionMistake({ name, rawName, value, inlineValue }: OptionToken): string | undefined {
  if (!isOption(name)) {
    const known = Object.keys(options).map((option) => `--${option}`);
    return `There is no option \`${rawName}\`.${didYouMean(rawName, known)}`;
  }
  if (options[name].type === 'boolean') {
    return value === undefined ? undefined : `The option \`${rawName}\` takes no value.`;
  }
  const missing = value === undefined || value === '' || (value.startsWith('-') && !inlineValue);
  return missing ? `The option \`${rawName}\` needs a value.` : undefined;
}

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name);
}

/** A value, and what is wrong with what the user wrote; the value is only good when nothing is. */
interface Read<T> {
  readonly value: T;
  readonly mistake?: string | undefined;
}

function oneOf<const T extends string>(option: string, known: readonly [T, ...T[]], given: string): Read<T> {
  const found = known.find((name) => name === given);
  if (found !== undefined) return { value: found };
  const mistake = `\`${given}\` is no value for ${option}: it is one of ${known.join(', ')}.${didYouMean(given, known)}`;
  return { value: known[0], mistake };
}

function readConfigChoice(values: Values): Read<ConfigChoice> {
  const only = lastOf(values.config);
  if (!values['no-config']) return { value: only === undefined ? 'nearest' : { only } };
  if (only === undefined) return { value: 'none' };
  return { value: 'none', mistake: 'The options `--config` and `--no-config` exclude each other.' };
}

function readRuleLevels(settings: readonly string[]): Read<Readonly<Record<string, RuleLevel>>> {
  // Not an object literal: `__proto__` is to be an unknown rule like any other.
  const value = Object.create(null) as Record<string, RuleLevel>; // Object.create is typed as any.
  for (const setting of settings) {
    const colon = setting.lastIndexOf(':');
    if (colon <= 0) {
      return { value, mistake: `\`${setting}\` is no value for --rule: write it as <rule id>:<level>.` };
    }
    const level = oneOf('the level of --rule', ruleLevels, setting.slice(colon + 1));
    if (level.mistake !== undefined) return { value, mistake: level.mistake };
    value[setting.slice(0, colon)] = level.value;
  }
  return { value };
}

function allOf(value: ParsedValue): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

function lastOf(value: ParsedValue): string | undefined {
  return allOf(value).at(-1);
}

function firstDefined<T>(items: readonly (T | undefined)[]): T | undefined {
  return items.find((item) => item !== undefined);
}
