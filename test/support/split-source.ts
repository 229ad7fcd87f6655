// A program in two files in place of one: what stands at the top of a source and needs nothing else of it moves into a
// second file, which exports it, and the first one imports it.

import { posix } from 'node:path';
import ts from 'typescript';
import { nodesIn, parsed } from './rewrite-source.ts';

interface Moved {
  readonly name: string;
  readonly statement: ts.Statement;
}

/**
 * The two files, by path; `undefined` where nothing can move. The second one is at the top of the project, where no
 * framework takes it for a route.
 */
export function splitSource(text: string, path: string): ReadonlyMap<string, string> | undefined {
  const source = parsed(text, path);
  const isModule = source.statements.some(
    (one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one) || isExported(one),
  );
  // A script without any import is no module of either kind for sure.
  if (!isModule && !/\brequire\(/.test(text)) return undefined;
  const moved = movable(source);
  const [first] = moved;
  if (!first) return undefined;
  const extension = posix.extname(path).replace(/x$/, '');
  const names = moved.map(({ name }) => name).join(', ');
  const from = posix.relative(posix.dirname(path), `moved${extension.includes('ts') ? '' : extension}`);
  const specifier = from.startsWith('.') ? from : `./${from}`;
  const link = isModule
    ? `import { ${names} } from '${specifier}';\n`
    : `const { ${names} } = require('${specifier}');\n`;
  const at = source.statements.find((one) => !isDirective(one))?.getStart(source) ?? 0;
  const rest = moved.reduceRight((after, { statement }) => {
    return after.slice(0, statement.getStart(source)) + after.slice(statement.end);
  }, text);
  const parts = moved.map(({ statement }) => `${isModule ? 'export ' : ''}${statement.getText(source)}\n`);
  const end = isModule ? '' : `module.exports = { ${names} };\n`;
  return new Map([
    [path, rest.slice(0, at) + link + rest.slice(at)],
    [`moved${extension}`, parts.join('') + end],
  ]);
}

/** Statements that declare one thing, which is not exported and made of nothing else of the file. */
function movable(source: ts.SourceFile): readonly Moved[] {
  const ours = new Set(source.statements.flatMap(namesDeclared));
  return source.statements.flatMap((statement): Moved[] => {
    const name = nameMoved(statement);
    if (name === undefined || isExported(statement)) return [];
    const isOwn = nodesIn(statement).every((node) => {
      if (ts.isIdentifier(node)) return node.text === name || !ours.has(node.text) || isKey(node);
      return node.kind !== ts.SyntaxKind.ThisKeyword && !ts.isAwaitExpression(node);
    });
    const isFree = !/\b(?:require|module|exports|import|__dirname|__filename)\b/.test(statement.getText(source));
    return isOwn && isFree ? [{ name, statement }] : [];
  });
}

function nameMoved(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement)) return statement.body && statement.name?.text;
  if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) return undefined;
  const [{ name, initializer: made } = {}, more] = statement.declarationList.declarations;
  return !more && name && ts.isIdentifier(name) && made && isPlain(made) ? name.text : undefined;
}

function isPlain(made: ts.Expression): boolean {
  if (ts.isAsExpression(made) || ts.isSatisfiesExpression(made)) return isPlain(made.expression);
  if (ts.isNewExpression(made)) return ts.isIdentifier(made.expression) && made.expression.text === 'Set';
  const isLiteral =
    ts.isLiteralExpression(made) || ts.isArrayLiteralExpression(made) || ts.isObjectLiteralExpression(made);
  return isLiteral || ts.isArrowFunction(made) || ts.isFunctionExpression(made);
}

function namesDeclared(statement: ts.Statement): readonly string[] {
  const declared =
    ts.isVariableStatement(statement) || ts.isImportDeclaration(statement) ? nodesIn(statement) : [statement];
  return declared.flatMap((node) => {
    const isNamed =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportClause(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node);
    return isNamed && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });
}

function isKey(node: ts.Identifier): boolean {
  const { parent } = node;
  const isNamed = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
  return isNamed && parent.name === node;
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
