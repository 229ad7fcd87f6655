// The requests that the code of a file makes itself: every function that may make one of interest is run, and what the
// models of clients note is gathered.

import ts from 'typescript';
import { newExchange } from '../exchange/exchange.ts';
import { newOutgoing, type OutgoingHeader, type OutgoingRequest } from '../exchange/outgoing.ts';
import { callRoot } from '../frameworks/by-hand/root.ts';
import type { BorrowedCode } from '../interpreter/borrowed-code.ts';
import { explore, type Path } from '../interpreter/path.ts';
import type { Run } from '../interpreter/run.ts';
import { shortText } from '../interpreter/value.ts';
import { builtinModule } from '../source/builtin-modules.ts';
import { placeOf } from '../source/place.ts';
import type { ClientRequest, RequestHeaderWrite } from './client-request.ts';
import { usersNode } from './blame.ts';
import { clauseOf } from './clauses.ts';
import { setUp, surroundings, untouchedFunctions, withoutOrigin, type Subject } from './targets.ts';
import { writtenName } from './written-name.ts';

/** Words without which code gives no request anything that is looked at here. */
const MAKES_REQUESTS = /header|access-control|no-cors/i;
const NAMES_CORS = /access-control-(?:allow|expose|max)|cors/i;
/** Paths that are followed for one function. */
const MOST_PATHS = 12;
const MOST_FUNCTIONS = 60;
const DEEPEST = 3;

/** What the requests of a file are found by, and the code that has to do with them. */
export interface RequestsFound {
  readonly requests: readonly ClientRequest[];
  /** The objects of headers that requests are given. */
  readonly code: ReadonlySet<ts.Node>;
  /** False where some of the code could not be followed. */
  readonly isWhole: boolean;
}

/** The requests of a file that no server's code makes: nothing refuses those of a server. */
export function clientRequests(subject: Subject): RequestsFound {
  const code = new Set<ts.Node>();
  const found: ClientRequest[] = [];
  if (!MAKES_REQUESTS.test(subject.source.text) || runsInNode(subject.source))
    return { requests: [], code, isWhole: true };
  const seen = new Set<ts.Node>();
  let isWhole = true;
  const follow = (setup: readonly ts.Node[], target: ts.Node | undefined): void => {
    const { all, complete } = explore((path) => runOn(subject, path, setup, target), MOST_PATHS);
    if (!complete || all.some(({ result }) => result.exhausted)) isWhole = false;
    for (const { path, result: run } of all) {
      for (const node of run.invoked) seen.add(node);
      for (const node of run.clientCode) code.add(node);
      found.push(...(run.outgoing?.requests ?? []).flatMap((request) => toData(request, path, run, subject)));
    }
  };
  follow([], undefined);
  const names = namesOfInterest(subject.source);
  let count = 0;
  for (let depth = 0; depth < DEEPEST; depth++) {
    for (const target of untouchedFunctions(subject, seen, new Set(), names)) {
      if (seen.has(target)) continue;
      if (++count > MOST_FUNCTIONS || subject.tank.left <= 0) return { requests: found, code, isWhole: false };
      follow(surroundings(target, seen), target);
      seen.add(target);
    }
  }
  return { requests: found, code, isWhole };
}

function runOn(subject: Subject, path: Path, setup: readonly ts.Node[], target: ts.Node | undefined): Run {
  const run = setUp(subject, path, withoutOrigin(), setup, target, newOutgoing());
  if (target && !run.stopped) {
    run.exchange = newExchange(withoutOrigin());
    callRoot(run, target);
  }
  return run;
}

/** Packages that no page loads. */
const OF_SERVERS =
  /^(?:@nestjs|@google-cloud|firebase-admin|firebase-functions|aws-lambda|dotenv|express|fastify|got|hono|koa|mongoose|mysql2?|next\/server|node-fetch|pg|server-only|undici)(?:$|\/)/;

/** Only Node has its modules; a bundler's stand-ins for them are rare. */
function runsInNode({ statements, text, fileName }: ts.SourceFile): boolean {
  if (/^#!.*\bnode\b/.test(text) || /^\s*(['"])use server\1/.test(text) || /\.server\.[jt]sx?$/.test(fileName))
    return true;
  const isOfServer = (specifier: ts.Expression | undefined): boolean => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return false;
    return builtinModule(specifier.text) !== undefined || OF_SERVERS.test(specifier.text);
  };
  return statements.some((statement) => {
    if (ts.isImportDeclaration(statement)) return isOfServer(statement.moduleSpecifier);
    if (ts.isExpressionStatement(statement)) return isOfServer(required(statement.expression));
    if (!ts.isVariableStatement(statement)) return false;
    return statement.declarationList.declarations.some(({ initializer }) => isOfServer(required(initializer)));
  });
}

/** What `require('dotenv').config()` requires. */
function required(node: ts.Expression | undefined): ts.Expression | undefined {
  if (!node) return undefined;
  if (ts.isPropertyAccessExpression(node)) return required(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  return node.expression.getText() === 'require' ? node.arguments[0] : required(node.expression);
}

const MOST_ROUNDS = 3;
/** Names under which headers and settings are imported. */
const IMPORTED = /header|option|config|init/i;

/** The names of what CORS is named in or put into, and of declarations in which these names are. */
function namesOfInterest(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (let round = 0, size = -1; round < MOST_ROUNDS && names.size > size; round++) {
    size = names.size;
    addNames(source, names);
  }
  return names;
}

function addNames(node: ts.Node, names: Set<string>): boolean {
  if (ts.isStringLiteralLike(node)) return NAMES_CORS.test(node.text);
  if (ts.isIdentifier(node)) return NAMES_CORS.test(node.text) || names.has(node.text);
  let isOfInterest = false;
  ts.forEachChild(node, (child) => {
    if (addNames(child, names)) isOfInterest = true;
  });
  const name = declaredName(node) ?? changedName(node);
  if (name && (isOfInterest || (ts.isImportSpecifier(node) && IMPORTED.test(name.text)))) names.add(name.text);
  return isOfInterest;
}

function declaredName(node: ts.Node): ts.Identifier | undefined {
  const isDeclaration =
    ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isImportSpecifier(node);
  return isDeclaration && node.name && ts.isIdentifier(node.name) ? node.name : undefined;
}

/** `headers` of `headers.append(…)` and of `headers['X-A'] = 'b'`. */
function changedName(node: ts.Node): ts.Identifier | undefined {
  const target = ts.isCallExpression(node) ? node.expression : ts.isBinaryExpression(node) ? node.left : undefined;
  const isMember = target && (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target));
  return isMember && ts.isIdentifier(target.expression) ? target.expression : undefined;
}

/** Older clients that are built on it. */
const XHR = /ajax|superagent|setRequestHeader/i;

function toData(
  request: OutgoingRequest,
  path: Path,
  { borrowed }: Run,
  { source, developmentConditions }: Subject,
): readonly ClientRequest[] {
  const headers = request.headers.flatMap((header) => headerWrite(header, source, borrowed));
  const mode = request.mode?.node.getSourceFile() === source ? request.mode : undefined;
  if (headers.length === 0 && mode?.value !== 'no-cors') return [];
  return [
    {
      place: placeOf(request.node),
      text: shortText(request.node),
      sender: request.sender,
      api: request.client === 'axios' || XHR.test(request.sender) ? 'XMLHttpRequest' : 'fetch',
      headers,
      mode: mode && { value: mode.value, place: placeOf(mode.node) },
      staysAtHome: request.staysAtHome,
      reads: request.reads.map(({ name, node }) => ({ name, place: placeOf(node) })),
      expectsOpaque: request.expectsOpaque,
      clauses: path.decisions
        .slice(0, request.decisions)
        .map((decision) => clauseOf(decision, borrowed, developmentConditions)),
    },
  ];
}

function headerWrite(
  { line, carrier }: OutgoingHeader,
  source: ts.SourceFile,
  borrowed: BorrowedCode | undefined,
): readonly RequestHeaderWrite[] {
  const { site } = line.write;
  // What requests of other files say is told there.
  if (![site, carrier].some((node) => node.getSourceFile() === source)) return [];
  const value = line.value.kind === 'primitive' ? String(line.value.value) : undefined;
  return [{ name: line.name, value, place: placeOf(writtenName(usersNode(site, borrowed))), site: placeOf(site) }];
}
