// The origins that a fix writes into an allowlist: those of the settings, else those that the workspace names as its
// own, else a placeholder. An address that the code only calls is no origin to trust, so names decide what counts.

import ts from 'typescript';
import { isHttpScheme, isLoopback, isSerializedOrigin, parseOrigin } from '../fetch-standard/origin.ts';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, inFolder } from '../source/folders.ts';
import { asString, readJsonObject } from '../source/json.ts';
import { parse } from '../source/parse.ts';

/** What the user types over where nothing names an origin. */
const PLACEHOLDER = 'https://app.example.com';
const DEVELOPMENT_PLACEHOLDER = 'http://localhost:3000';

export interface Origins {
  /** At least one, each once. */
  readonly origins: readonly string[];
  /** For code that only development runs; at least one, each once. */
  readonly developmentOrigins: readonly string[];
  /** Those among them that nobody has named. */
  readonly placeholders: readonly string[];
}

const MOST_ORIGINS = 5;
const CODE = /\.[cm]?[jt]sx?$/;
const OWN_NAME =
  /origin|allow(?:ed|_?list)|whitelist|trusted|cors|front_?end|website|(?:web|app|webapp|site|client|ui|dashboard|admin|spa)_?(?:url|uri|host)/i;
/** Where code is published, not where it runs. */
const CODE_HOST = /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|npmjs\.com|npmjs\.org|codeberg\.org)$/;

/** The origins to write. `files` are the files that the finding depends on, its own first. */
export function originsFor(configured: readonly string[], files: readonly FilePath[], host: Host): Origins {
  const set = configured.filter(isSerializedOrigin);
  const [file] = files;
  const named = () => [...files.flatMap((path) => namedInCode(path, host)), ...(file ? namedAround(file, host) : [])];
  const known = [...new Set(set.length > 0 ? set : named())];
  const local = known.filter(isLocal);
  const remote = set.length > 0 ? known : known.filter((origin) => !isLocal(origin)).slice(0, MOST_ORIGINS);
  const origins = remote.length > 0 ? remote : local.slice(0, MOST_ORIGINS);
  return {
    origins: origins.length > 0 ? origins : [PLACEHOLDER],
    developmentOrigins: local.length > 0 ? local.slice(0, MOST_ORIGINS) : [DEVELOPMENT_PLACEHOLDER],
    placeholders: [
      ...(origins.length > 0 ? [] : [PLACEHOLDER]),
      ...(local.length > 0 ? [] : [DEVELOPMENT_PLACEHOLDER]),
    ],
  };
}

function isLocal(origin: string): boolean {
  const parsed = parseOrigin(origin);
  return parsed === undefined || isLoopback(parsed);
}

/** Strings that stand in or beside something with a telling name: `allowedOrigins`, `FRONTEND_URL`, `origin === …`. */
function namedInCode(file: FilePath, host: Host): readonly string[] {
  const text = CODE.test(file) ? host.readFile(file) : undefined;
  if (text === undefined || !text.includes('://')) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const origin = ts.isStringLiteralLike(node) && isOwn(node) ? serialized(node.text) : undefined;
    if (origin !== undefined) found.push(origin);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return found;
}

function isOwn(text: ts.StringLiteralLike): boolean {
  const holder = ts.findAncestor(text.parent, (node) => {
    if (ts.isFunctionLike(node) || ts.isStatement(node)) return 'quit';
    return isNamed(node) || isComparison(node) || ts.isCaseClause(node) || ts.isCallExpression(node);
  });
  if (!holder) return false;
  if (isNamed(holder)) return OWN_NAME.test(holder.name.getText());
  if (ts.isCaseClause(holder)) return OWN_NAME.test(holder.parent.parent.expression.getText());
  // `['https://app.example.com'].includes(origin)`, but not a call that goes there.
  const asked = ts.isCallExpression(holder) ? holder.arguments.filter((argument) => argument !== text) : [holder];
  return asked.some((node) => OWN_NAME.test(node.getText()));
}

function isNamed(node: ts.Node): node is ts.VariableDeclaration | ts.PropertyAssignment {
  return ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
}

function isComparison(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && /^(?:===?|\|\||\?\?)$/.test(node.operatorToken.getText());
}

/** Env files and the homepage, from the file's folder up to that of the outermost package.json. */
function namedAround(file: FilePath, host: Host): readonly string[] {
  const folders = foldersAbove(file);
  const outermost = folders.findLastIndex((folder) => host.isFile(inFolder(folder, 'package.json')));
  return folders
    .slice(0, Math.max(outermost, 0) + 1)
    .flatMap((folder) => [...inEnvFiles(folder, host), ...homepage(folder, host)]);
}

const ENV_FILES = ['.env.production', '.env', '.env.local', '.env.example'];

function inEnvFiles(folder: FilePath, host: Host): readonly string[] {
  return ENV_FILES.flatMap((name) => {
    const text = host.readFile(inFolder(folder, name)) ?? '';
    const lines = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=[ \t]*(.*)$/gm)];
    return lines.flatMap(([, key = '', value = '']) => (OWN_NAME.test(key) ? originsIn(value) : []));
  });
}

function originsIn(value: string): readonly string[] {
  const urls = value.match(/https?:\/\/[^\s,;'"#]+/g) ?? [];
  return urls.map(serialized).filter((origin) => origin !== undefined);
}

function homepage(folder: FilePath, host: Host): readonly string[] {
  const url = asString(readJsonObject(inFolder(folder, 'package.json'), host)?.['homepage']);
  return url === undefined ? [] : originsIn(url);
}

/** The origin of a URL of a website; nothing for what is no such URL, or where code is published. */
function serialized(url: string): string | undefined {
  if (!/^https?:\/\/[^*]+$/.test(url) || !URL.canParse(url)) return undefined;
  const { origin, hostname } = new URL(url);
  const parsed = parseOrigin(origin);
  return parsed && isHttpScheme(parsed.scheme) && !CODE_HOST.test(hostname) ? origin : undefined;
}
