// From the text of a configuration file to its values. Comments and trailing commas are allowed. Whatever is wrong is
// told with its place and left out; the rest holds.

import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { FilePath } from '../engine/index.ts';
import { didYouMean } from '../spelling/nearest-names.ts';
import type { ConfigFile, ConfigValues, Mistake } from './config-file.ts';
import { isKey, isRuleSetting, keys, levelDescriptions, type RuleSetting } from './keys.ts';
import { ruleIds } from './rule-ids.ts';
import { type ListKind, textMistake } from './values.ts';

/** Reads the text of the configuration file at `path`. Never throws. */
export function readConfigFile(path: FilePath, text: string): ConfigFile {
  const { root, broken } = parseText(text);
  const reading: Reading = { path, mistakes: [] };
  const values = root ? readRoot(root, reading) : {};
  // What follows a syntax error may be read in ways that nobody meant, so it is used, but not judged.
  const mistakes = broken ? [syntaxMistake(broken, path, text.length)] : reading.mistakes;
  return { path, folder: folderOf(path), values, mistakes };
}

interface Parsed {
  readonly root: Node | undefined;
  /** The first thing that is wrong with its syntax. */
  readonly broken: Broken | undefined;
}

interface Broken {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

function parseText(text: string): Parsed {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first === undefined) return { root, broken: undefined };
    const message = syntaxErrors[printParseErrorCode(first.error)] ?? 'This is not JSON.';
    return { root, broken: { ...first, message } };
  } catch (error) {
    // The parser calls itself for what is inside of something, and no stack is deep enough for everything.
    if (!(error instanceof RangeError)) throw error;
    return { root: undefined, broken: { message: 'This is nested too deeply.', offset: 0, length: 1 } };
  }
}

/** The folder that a file is in. */
export function folderOf(path: FilePath): FilePath {
  const slash = path.lastIndexOf('/');
  const isRoot = /^(?:[A-Za-z]:)?$/.test(path.slice(0, slash));
  return path.slice(0, isRoot ? slash + 1 : slash) as FilePath; // A part of an absolute path up to a slash is one.
}

interface Reading {
  readonly path: FilePath;
  readonly mistakes: Mistake[];
}

function readRoot(root: Node, reading: Reading): ConfigValues {
  if (root.type !== 'object') {
    tell(reading, root, 'The configuration must be an object: `{ "rules": { … } }`.');
    return {};
  }
  const values: Record<string, unknown> = {};
  for (const [name, { key, value }] of properties(root, reading)) {
    if (!isKey(name)) {
      const known = didYouMean(name, Object.keys(keys)) || ` The keys are ${Object.keys(keys).join(', ')}.`;
      tell(reading, key, `There is no key \`${name}\`.${known}`);
    } else if (name === 'rules') values['rules'] = readRules(value, reading);
    else if (name === '$schema') readText(value, name, reading);
    else values[name] = readTexts(value, name, keys[name].kind, reading);
  }
  return values; // Each was read by the kind of its key.
}

interface Property {
  readonly key: Node;
  readonly value: Node;
}

/** The properties of an object by name; of several with one name the last one, as in every reader of JSON. */
function properties(object: Node, reading: Reading): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const { children: [key, value] = [] } of object.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (found.has(name)) tell(reading, key, `\`${name}\` stands here twice: only the last one counts.`, true);
    found.set(name, { key, value });
  }
  return found;
}

function readRules(node: Node, reading: Reading): Readonly<Record<string, RuleSetting>> | undefined {
  if (node.type !== 'object') {
    tell(
      reading,
      node,
      `\`rules\` must be an object of rules and their levels, but is ${shown(node)}. It is left out.`,
    );
    return undefined;
  }
  const rules: Record<string, RuleSetting> = {};
  for (const [id, { key, value }] of properties(node, reading)) {
    const level: unknown = value.value;
    if (!ruleIds.includes(id)) {
      tell(reading, key, `There is no rule \`${id}\`.${didYouMean(id, ruleIds)}`);
    } else if (typeof level !== 'string' || !isRuleSetting(level)) {
      const levels = Object.keys(levelDescriptions);
      const meant = typeof level === 'string' ? didYouMean(level, levels) : '';
      tell(
        reading,
        value,
        `A level is one of ${levels.join(', ')}, but this is ${shown(value)}.${meant} The rule keeps its own.`,
      );
    } else rules[id] = level;
  }
  return rules;
}

function readTexts(node: Node, name: string, kind: ListKind, reading: Reading): readonly string[] | undefined {
  if (node.type !== 'array') {
    tell(reading, node, `\`${name}\` must be a list of texts, but is ${shown(node)}. It is left out.`);
    return undefined;
  }
  return (node.children ?? []).flatMap((child) => {
    const text: unknown = child.value;
    const mistake =
      typeof text === 'string'
        ? textMistake[kind](text)
        : `\`${name}\` must be a list of texts, but ${shown(child)} is in it.`;
    if (mistake !== undefined) tell(reading, child, `${mistake} It is left out.`);
    return mistake === undefined ? [String(text)] : [];
  });
}

function readText(node: Node, name: string, reading: Reading): void {
  if (node.type !== 'string') tell(reading, node, `\`${name}\` must be a text, but is ${shown(node)}.`);
}

function shown({ type, value }: Node): string {
  if (type === 'object') return 'an object';
  return type === 'array' ? 'a list' : `\`${JSON.stringify(value)}\``;
}

function tell({ path, mistakes }: Reading, { offset, length }: Node, message: string, isJson = false): void {
  mistakes.push({ message, place: { file: path, start: offset, end: offset + length }, isJson });
}

function syntaxMistake({ message, offset, length }: Broken, file: FilePath, textLength: number): Mistake {
  // What has no end is said to end behind the text.
  const end = Math.min(offset + length, textLength);
  return { message, place: { file, start: Math.min(offset, end), end }, isJson: true };
}

/** By the names of jsonc-parser 3. */
const syntaxErrors: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'The name of a key is expected here, in double quotes.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A closing brace is expected here.',
  CloseBracketExpected: 'A closing bracket is expected here.',
  EndOfFileExpected: 'The end of the file is expected here.',
  UnexpectedEndOfComment: 'This comment has no end.',
  UnexpectedEndOfString: 'This text has no end.',
};
