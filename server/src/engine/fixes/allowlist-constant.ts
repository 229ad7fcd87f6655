// The named list of exact origins at the top of a file: the one that is there, or a new one.

import ts from 'typescript';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import type { TextEdit } from '../finding.ts';
import { insert } from './edits.ts';
import { freeName } from './names.ts';
import { quoted, styleOf } from './style.ts';

export interface Allowlist {
  readonly name: string;
  readonly kind: 'array' | 'set';
  /** The declaration, where it is new. */
  readonly edits: readonly TextEdit[];
}

const LIST_NAME = /allow|trust|permit|white|safe|known|origin|front_?end/i;
const OTHER_LIST = /den(?:y|ied)|block|forbid|black|reject|bad|ban/i;

/** The list of a file, made of `origins` where the file has none of its own. */
export function allowlistIn(source: ts.SourceFile, origins: readonly string[]): Allowlist {
  return existingAllowlist(source) ?? newAllowlist(source, origins);
}

/** A constant at the top of the file whose name says that it is such a list, and that holds exact origins only. */
export function existingAllowlist(source: ts.SourceFile): Allowlist | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !isListName(name.text) || !initializer) continue;
      const kind = kindOf(initializer);
      if (kind) return { name: name.text, kind, edits: [] };
    }
  }
  return undefined;
}

function isListName(name: string): boolean {
  return LIST_NAME.test(name) && !OTHER_LIST.test(name);
}

/** The condition that `origin` is in the list. */
export function hit({ name, kind }: Allowlist, origin: string): string {
  return `${name}.${kind === 'set' ? 'has' : 'includes'}(${origin})`;
}

/** The origins as an array literal. */
export function listLiteral(source: ts.SourceFile, origins: readonly string[]): string {
  return `[${origins.map((origin) => quoted(origin, styleOf(source))).join(', ')}]`;
}

function kindOf(initializer: ts.Expression): 'array' | 'set' | undefined {
  if (ts.isArrayLiteralExpression(initializer)) return holdsOrigins(initializer) ? 'array' : undefined;
  if (!ts.isNewExpression(initializer) || initializer.expression.getText() !== 'Set') return undefined;
  const [members] = initializer.arguments ?? [];
  return members && ts.isArrayLiteralExpression(members) && holdsOrigins(members) ? 'set' : undefined;
}

function holdsOrigins({ elements }: ts.ArrayLiteralExpression): boolean {
  return (
    elements.length > 0 &&
    elements.every((element) => ts.isStringLiteralLike(element) && isSerializedOrigin(element.text))
  );
}

function newAllowlist(source: ts.SourceFile, origins: readonly string[]): Allowlist {
  const name = freeName(['allowedOrigins', 'trustedOrigins', 'corsAllowedOrigins'], source);
  const { newline, end } = styleOf(source);
  const declaration = `const ${name} = ${listLiteral(source, origins)}${end}`;
  const { offset, after } = placeForConstant(source);
  const isSpaced = after && /^\s*\n[ \t]*\r?\n|^\s*$/.test(source.text.slice(offset));
  const gap = after && !isSpaced ? newline : newline + newline;
  const text = after ? gap + declaration : declaration + gap;
  return { name, kind: 'array', edits: [insert(source, offset, text)] };
}

/** After the imports, else before the first statement and what is said about it. */
function placeForConstant(source: ts.SourceFile): { offset: number; after: boolean } {
  const lead = leadingStatements(source).at(-1);
  if (lead) return { offset: endOfLine(source, lead.end), after: true };
  const [first] = source.statements;
  const comments = first ? (ts.getLeadingCommentRanges(source.text, first.pos) ?? []) : [];
  const own = comments.filter(({ end }) => !/\r?\n[ \t]*\r?\n/.test(source.text.slice(end, first?.getStart(source))));
  // A comment that a blank line keeps apart is about the file; the shebang is no comment to TypeScript.
  return { offset: own[0]?.pos ?? first?.getStart(source) ?? source.text.length, after: false };
}

/** The directives, imports and requirements that a file starts with. */
function leadingStatements(source: ts.SourceFile): readonly ts.Statement[] {
  const end = source.statements.findIndex((statement) => !isLeading(statement));
  return end === -1 ? source.statements : source.statements.slice(0, end);
}

/** `require('dotenv').config()`, `require('reflect-metadata')` */
const REQUIRING = /^require\(['"][^'"]*['"]\)(?:\.config\([^)]*\)|\([^)]*\))?$/;

function isLeading(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (ts.isExpressionStatement(statement)) {
    return ts.isStringLiteral(statement.expression) || REQUIRING.test(statement.expression.getText());
  }
  if (!ts.isVariableStatement(statement)) return false;
  const { declarations } = statement.declarationList;
  return declarations.every(
    ({ initializer }) => initializer && /^(?:await import|require)\(/.test(initializer.getText()),
  );
}

/** The end of the line, where only a comment is left in it. */
function endOfLine(source: ts.SourceFile, offset: number): number {
  const rest = /^[ \t]*\/\/[^\r\n]*/.exec(source.text.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}
