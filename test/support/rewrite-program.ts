// Ways of writing a whole program otherwise that change nothing of what it does: with types, in a function that is called
// at once, in a block, in a `try`.

import ts from 'typescript';
import { edited, nodesIn, parsed, type Edit, type Rewriting } from './rewrite-source.ts';

/** Types at parameters, and values said to be there. For TypeScript. */
export const withTypes: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (ts.isParameter(node)) return isBare(node, source) ? [insertion(node.name.end, ': any')] : [];
    const isGiven = ts.isIdentifier(node) && ts.isCallExpression(node.parent) && node.parent.arguments.includes(node);
    return isGiven && !isRequire(node.parent) ? [insertion(node.end, '!')] : [];
  });
});

function isBare({ parent, type, questionToken }: ts.ParameterDeclaration, source: ts.SourceFile): boolean {
  if (type || questionToken) return false;
  return !ts.isArrowFunction(parent) || /^(?:async\s*)?\(/.test(parent.getText(source));
}

function isRequire({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === 'require';
}

/** Everything in a function that is called at once. */
export const inFunctionCalledAtOnce: Rewriting = around('(() => {', '})();');

/** Everything in a function that the last line calls. */
export const inMain: Rewriting = around('async function main() {', '}\n\nmain();');

/** Everything in a block. */
export const inBlock: Rewriting = around('{', '}');

/** Everything in a `try` that gives up where something throws. */
export const inTry: Rewriting = around('try {', '} catch (error) {\n  console.error(error);\n  process.exit(1);\n}');

/** What is after the imports, between two texts; a program that exports something stays as it is. */
function around(before: string, after: string): Rewriting {
  return (text, path) => {
    const { statements } = parsed(text, path);
    if (statements.some(isExported)) return text;
    const at = statements.findLast(ts.isImportDeclaration)?.end ?? 0;
    return `${text.slice(0, at)}\n${before}${text.slice(at)}${after}\n`;
  };
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement) || ts.isExportDeclaration(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** Bodies of functions in a `try` that passes on what was thrown. */
export const withTries: Rewriting = edited((source) => {
  return bodiesIn(source).flatMap((body) => [
    insertion(body.getStart(source) + 1, ' try {'),
    insertion(body.end - 1, '} catch (error) { throw error; } '),
  ]);
});

/** Bodies of arrow functions in a function that is called at once. */
export const withInnerFunctions: Rewriting = edited((source) => {
  return bodiesIn(source).flatMap((body) => {
    const { parent } = body;
    if (!ts.isArrowFunction(parent) || parent.modifiers) return [];
    return [insertion(body.getStart(source) + 1, ' return (() => {'), insertion(body.end - 1, '})(); ')];
  });
});

/** Keys of objects in quotes. */
export const withQuotedKeys: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (!ts.isPropertyAssignment(node) || !ts.isIdentifier(node.name)) return [];
    return [insertion(node.name.getStart(source), "'"), insertion(node.name.end, "'")];
  });
});

function bodiesIn(source: ts.SourceFile): readonly ts.Block[] {
  return nodesIn(source).flatMap((node) => {
    const isPlain = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);
    return isPlain && node.body && ts.isBlock(node.body) && !node.asteriskToken ? [node.body] : [];
  });
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
