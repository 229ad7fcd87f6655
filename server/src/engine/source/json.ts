// JSON and YAML files of other tools, read without trust: whatever is malformed or of another shape is as good as
// absent, because the tool whose file it is tells its user already.

import ts from 'typescript';
import { parse as parseYamlText } from 'yaml';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a JSON file holds; `undefined` when it is absent, malformed or holds anything else. */
export function readJsonObject(path: FilePath, host: Host): JsonObject | undefined {
  return readParsed(path, host, (text) => JSON.parse(text) as unknown);
}

/** The same for JSON with comments. */
export function readJsoncObject(path: FilePath, host: Host): JsonObject | undefined {
  return readParsed(path, host, (text): unknown => ts.parseConfigFileTextToJson(path, text).config);
}

/** The same for YAML. Not for lockfiles: a large one takes seconds. */
export function readYamlObject(path: FilePath, host: Host): JsonObject | undefined {
  return readParsed(path, host, (text) => parseYamlText(text, { logLevel: 'silent' }) as unknown);
}

/** `value` if it is an object and no array, else an object without properties. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The strings in an array; none if `value` is no array. */
export function asStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

const KEPT = 2000;
const parsed = new Map<FilePath, { readonly text: string; readonly object: JsonObject | undefined }>();

/** Parsed files are kept by their text, because the package.json of a workspace are read anew in every analysis. */
function readParsed(path: FilePath, host: Host, parse: (text: string) => unknown): JsonObject | undefined {
  const text = host.readFile(path);
  if (text === undefined) return undefined;
  const known = parsed.get(path);
  if (known?.text === text) return known.object;
  const object = parseObject(text, parse);
  if (parsed.size >= KEPT) parsed.clear();
  parsed.set(path, { text, object });
  return object;
}

function parseObject(text: string, parse: (text: string) => unknown): JsonObject | undefined {
  try {
    const value = parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
