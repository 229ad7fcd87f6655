// Names at a place of the code: which are declared there, which are free. Only syntax is read: what a name is worth
// is the interpreter's business.

import ts from 'typescript';

export type Declaration =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.ImportClause
  | ts.NamespaceImport
  | ts.ImportSpecifier;

/** What declares `name` as it is seen from `node`; `undefined` for a global. */
export function declarationOf(name: string, node: ts.Node): Declaration | undefined {
  for (let scope = node.parent; scope; scope = scope.parent) {
    const found = declaredIn(scope).find((declaration) => declaration.name?.getText() === name);
    if (found) return found;
  }
  return undefined;
}

/** Every declaration that is seen from `node`, the nearest scope's first. */
export function declarationsSeenFrom(node: ts.Node): readonly Declaration[] {
  const seen: Declaration[] = [];
  for (let scope = node.parent; scope; scope = scope.parent) seen.push(...declaredIn(scope));
  return seen;
}

/** The functions around a node that have a body, innermost first. */
export function functionsAround(node: ts.Node): readonly ts.FunctionLikeDeclaration[] {
  const around: ts.FunctionLikeDeclaration[] = [];
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) around.push(at);
  return around;
}

/** A function that can stand as a value: written where it is used, or declared and used by its name. */
export type NamedOrWritten = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

/** The function that an expression is, or is the name of. */
export function functionBehind(value: ts.Node): NamedOrWritten | undefined {
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return value;
  const declaration = ts.isIdentifier(value) ? declarationOf(value.text, value) : undefined;
  if (declaration && ts.isFunctionDeclaration(declaration)) return declaration;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made)) ? made : undefined;
}

/** The calls, in its own file, of the innermost function around a node; none for one without a name. */
export function callsOfFunctionAround(node: ts.Node): readonly ts.CallExpression[] {
  const [code] = functionsAround(node);
  const named = code?.name ?? (code && ts.isVariableDeclaration(code.parent) ? code.parent.name : undefined);
  if (!named || !ts.isIdentifier(named)) return [];
  const calls: ts.CallExpression[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isCallExpression(at) && ts.isIdentifier(at.expression) && at.expression.text === named.text) calls.push(at);
    ts.forEachChild(at, visit);
  };
  visit(node.getSourceFile());
  return calls;
}

/** The first of `candidates` that no code within `scope` uses as a name of its own; numbered where all are taken. */
export function freeName(candidates: Candidates, scope: ts.Node): string {
  const used = namesUsedIn(scope);
  return firstFree(candidates, (name) => !used.has(name));
}

/** The first of `candidates` that can be declared before a statement without touching what the code around means. */
export function freeNameAt(candidates: Candidates, statement: ts.Node): string {
  return firstFree(candidates, (name) => {
    const known = declarationOf(name, statement);
    const isOuter = !known || functionsAround(known).length === 0;
    return isOuter && !usesFrom(statement.parent, name);
  });
}

type Candidates = readonly [string, ...string[]];

function firstFree(candidates: Candidates, isFree: (name: string) => boolean): string {
  const free = candidates.find(isFree);
  if (free !== undefined) return free;
  let number = 2;
  while (!isFree(`${candidates[0]}${number}`)) number++;
  return `${candidates[0]}${number}`;
}

/** Whether code in a block uses a name that is not declared in a smaller block of it. */
function usesFrom(block: ts.Node, name: string): boolean {
  let isUsed = false;
  visitNames(block, (identifier) => {
    const declaration = identifier.text === name ? declarationOf(name, identifier) : undefined;
    const isWithin = declaration && block.pos <= declaration.pos && declaration.end <= block.end;
    if (identifier.text === name && !isWithin) isUsed = true;
  });
  return isUsed;
}

/** How often a name is mentioned in a file, its declaration included. */
export function mentionsOf(name: string, source: ts.SourceFile): number {
  let count = 0;
  visitNames(source, (identifier) => {
    if (identifier.text === name) count++;
  });
  return count;
}

export function namesUsedIn(scope: ts.Node): ReadonlySet<string> {
  const used = new Set<string>();
  visitNames(scope, ({ text }) => used.add(text));
  return used;
}

/** Visits every identifier that is a name of a binding, not of a property. */
function visitNames(node: ts.Node, visit: (identifier: ts.Identifier) => void): void {
  if (ts.isIdentifier(node) && !isPropertyName(node)) visit(node);
  ts.forEachChild(node, (child) => visitNames(child, visit));
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isClassElement(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function declaredIn(scope: ts.Node): readonly Declaration[] {
  if (ts.isFunctionLike(scope))
    return scope.parameters.flatMap((parameter) => [parameter, ...bindings(parameter.name)]);
  if (ts.isCatchClause(scope)) return scope.variableDeclaration ? inVariable(scope.variableDeclaration) : [];
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    const { initializer } = scope;
    return initializer && ts.isVariableDeclarationList(initializer) ? initializer.declarations.flatMap(inVariable) : [];
  }
  if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isCaseOrDefaultClause(scope) || ts.isModuleBlock(scope)) {
    return scope.statements.flatMap(declaredBy);
  }
  return [];
}

function declaredBy(statement: ts.Statement): readonly Declaration[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(inVariable);
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement];
  if (!ts.isImportDeclaration(statement) || !statement.importClause) return [];
  const { namedBindings } = statement.importClause;
  if (!namedBindings) return [statement.importClause];
  const named = ts.isNamespaceImport(namedBindings) ? [namedBindings] : namedBindings.elements;
  return [statement.importClause, ...named];
}

function inVariable(declaration: ts.VariableDeclaration): readonly Declaration[] {
  return [declaration, ...bindings(declaration.name)];
}

function bindings(name: ts.BindingName): readonly ts.BindingElement[] {
  if (ts.isIdentifier(name)) return [];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : [element, ...bindings(element.name)],
  );
}
