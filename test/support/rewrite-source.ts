// Ways of writing a program otherwise that change nothing of what it does: each takes a source and gives another, made on
// its syntax. What a way cannot do safely it leaves as it is.

import ts from 'typescript';

/** A source written otherwise; the same text where there is nothing to rewrite. */
export type Rewriting = (text: string, path: string) => string;

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** More space and comments between the tokens of a file, wherever no line may end or begin unasked. */
export const withComments: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (!ts.isStatement(node) || ts.isBlock(node)) return [];
    if (!(ts.isSourceFile(node.parent) || ts.isBlock(node.parent))) return [];
    const start = node.getStart(source);
    return [{ start, end: start, text: `/* a note: cors, origin, '*' */\n\n  ` }];
  });
});

/** String literals in the other quotes. */
export const withOtherQuotes: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (!ts.isStringLiteral(node) || ts.isJsxAttribute(node.parent) || isDirective(node)) return [];
    const text = node.getText(source);
    const other = text.startsWith("'") ? '"' : "'";
    if (/['"\\]/.test(text.slice(1, -1))) return [];
    return [{ start: node.getStart(source), end: node.end, text: `${other}${text.slice(1, -1)}${other}` }];
  });
});

/** `let` for `const`, where nothing is assigned anyway. */
export const withLet: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (!ts.isVariableDeclarationList(node) || !(node.flags & ts.NodeFlags.Const)) return [];
    if ((node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using) return [];
    const isExported = ts.isVariableStatement(node.parent) && node.parent.modifiers !== undefined;
    const start = node.getStart(source);
    return isExported ? [] : [{ start, end: start + 'const'.length, text: 'let' }];
  });
});

/** `(condition)` and `(value)` in parentheses of their own. */
export const withParentheses: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    const inner = ts.isIfStatement(node)
      ? node.expression
      : ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)
        ? node.initializer
        : ts.isReturnStatement(node)
          ? node.expression
          : undefined;
    // A function that stands by itself has the name of what it is for.
    if (!inner || ts.isFunctionLike(inner) || ts.isClassExpression(inner)) return [];
    const [start, end] = [inner.getStart(source), inner.end];
    return [
      { start, end: start, text: '(' },
      { start: end, end, text: ')' },
    ];
  });
});

/** Arrow functions with a body of one statement in place of those that are one expression. */
export const withBlocks: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (!ts.isArrowFunction(node) || ts.isBlock(node.body)) return [];
    const [start, end] = [node.body.getStart(source), node.body.end];
    return [
      { start, end: start, text: '{ return ' },
      { start: end, end, text: '; }' },
    ];
  });
});

/** Function expressions in place of arrow functions that know neither `this` nor `arguments`. */
export const withFunctions: Rewriting = edited((source) => {
  return nodesIn(source).flatMap((node): Edit[] => {
    if (
      !ts.isArrowFunction(node) ||
      !ts.isBlock(node.body) ||
      /\b(?:this|super|arguments)\b/.test(node.getText(source))
    ) {
      return [];
    }
    const isBare = !node.getFirstToken(source) || !/^(?:async\s*)?\(/.test(node.getText(source));
    if (isBare || node.typeParameters) return [];
    const paren = source.text.indexOf('(', node.getStart(source));
    const arrow = node.equalsGreaterThanToken;
    return [
      { start: paren, end: paren, text: 'function ' },
      { start: arrow.getStart(source), end: arrow.end, text: '' },
    ];
  });
});

/** `const f = function (…) {…}` in place of `function f(…) {…}`, and the other way round, where no use comes before. */
export const withOtherForms: Rewriting = edited((source) => {
  return source.statements.flatMap((statement): readonly Edit[] => {
    if (ts.isFunctionDeclaration(statement)) return expressionEdits(statement, source);
    return ts.isVariableStatement(statement) ? declarationEdits(statement, source) : [];
  });
});

function expressionEdits(declared: ts.FunctionDeclaration, source: ts.SourceFile): readonly Edit[] {
  const { name, body, asteriskToken, modifiers = [] } = declared;
  const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (!name || !body || asteriskToken || isDefault) return [];
  const sameName = nodesIn(source).filter((node) => ts.isIdentifier(node) && node.text === name.text);
  const isUsedBefore = sameName.some((node) => node.getStart(source) < name.getStart(source));
  const isOverloaded = sameName.some(({ parent }) => parent !== declared && ts.isFunctionDeclaration(parent));
  if (isUsedBefore || isOverloaded) return [];
  const isAsync = modifiers.find(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  const keyword = source.text.lastIndexOf('function', name.getStart(source));
  const start = isAsync?.getStart(source) ?? keyword;
  return [
    { start, end: name.end, text: `const ${name.text} = ${isAsync ? 'async ' : ''}function ` },
    { start: declared.end, end: declared.end, text: ';' },
  ];
}

function declarationEdits(statement: ts.VariableStatement, source: ts.SourceFile): readonly Edit[] {
  const { declarationList: list } = statement;
  const [{ name, type, initializer: made } = {}] = list.declarations;
  if (list.declarations.length !== 1 || !(list.flags & ts.NodeFlags.Const) || !name || type || !made) return [];
  if (!(ts.isArrowFunction(made) || ts.isFunctionExpression(made)) || !ts.isIdentifier(name)) return [];
  const head = /^(async\s*)?(?:function\s*)?(?=[(<])/.exec(made.getText(source));
  if (!head || /\b(?:this|super|arguments)\b/.test(made.getText(source))) return [];
  const start = list.getStart(source);
  const edits: Edit[] = [
    { start, end: made.getStart(source) + head[0].length, text: `${head[1] ? 'async ' : ''}function ${name.text}` },
  ];
  if (ts.isArrowFunction(made)) {
    const arrow = made.equalsGreaterThanToken;
    edits.push({ start: arrow.getStart(source), end: arrow.end, text: '' });
    if (!ts.isBlock(made.body)) {
      edits.push({ start: made.body.getStart(source), end: made.body.getStart(source), text: '{ return ' });
      edits.push({ start: made.end, end: made.end, text: '; }' });
    }
  }
  // The semicolon of the `const` would be an empty statement.
  return [...edits, { start: made.end, end: statement.end, text: '' }];
}

/** Variables that are declared at the top, are not exported and mean nothing by their names, under other names. */
export const withOtherNames: Rewriting = edited((source) => {
  const names = new Set(source.statements.flatMap(privateNames).filter((name) => isWithoutMeaning(name)));
  const identifiers = nodesIn(source).filter((node) => ts.isIdentifier(node));
  for (const { text, parent } of identifiers) {
    // Whoever uses a name for more than one thing is left alone.
    const isProperty =
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isBindingElement(parent) ||
      ts.isParameter(parent) ||
      ts.isExportSpecifier(parent);
    if (isProperty) names.delete(text);
  }
  return identifiers.flatMap((node): Edit[] => {
    const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!names.has(node.text) || isName || isKey || ts.isTypeNode(node.parent)) return [];
    return [{ start: node.getStart(source), end: node.end, text: `${node.text}Too` }];
  });
});

function privateNames(statement: ts.Statement): readonly string[] {
  if (!ts.isVariableStatement(statement) || statement.modifiers) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

/** Names are read where they say what a value is for; what is listed is shown by its name. */
function isWithoutMeaning(name: string): boolean {
  return !/cors|header|origin|dev|prod|local|env|debug|allow|test|mode|stage/i.test(name);
}

function isDirective({ parent }: ts.Node): boolean {
  return ts.isExpressionStatement(parent);
}

/** Makes the edits of a file, which do not overlap. */
export function edited(edits: (source: ts.SourceFile) => readonly Edit[]): Rewriting {
  return (text, path) => {
    const source = parsed(text, path);
    // Of two at one place, what closes comes before what opens.
    const backwards = edits(source)
      .map((edit, index) => ({ ...edit, index }))
      .sort((a, b) => b.start - a.start || b.index - a.index);
    return backwards.reduce((after, { start, end, text: put }) => after.slice(0, start) + put + after.slice(end), text);
  };
}

/** The syntax of a source, by its name. */
export function parsed(text: string, path: string): ts.SourceFile {
  const kind = /\.[cm]?ts$/.test(path)
    ? ts.ScriptKind.TS
    : /\.[cm]?js$/.test(path)
      ? ts.ScriptKind.JSX
      : ts.ScriptKind.TSX;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** The node and all under it. */
export function nodesIn(source: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
