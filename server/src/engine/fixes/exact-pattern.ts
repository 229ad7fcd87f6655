// A pattern of origins that matches nothing but what it is meant for: dots escaped, both ends anchored, hosts in labels.

import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';

/** The ways to make the pattern at `node` exact, the gentlest first; none where it is not spelled out as a literal. */
export function exactPattern(node: ts.Node): readonly Changes[] {
  if (!ts.isRegularExpressionLiteral(node)) return exactConstruction(node);
  const end = node.text.lastIndexOf('/');
  const flags = node.text.slice(end + 1);
  return exactSources(node.text.slice(1, end)).map((source) => [replace(node, `/${source}/${flags}`)]);
}

/** `new RegExp(`^https://${host}$`)`: what is put into the pattern keeps its dots. */
function exactConstruction(node: ts.Node): readonly Changes[] {
  const [template] = ts.isNewExpression(node) || ts.isCallExpression(node) ? (node.arguments ?? []) : [];
  if (!template || !ts.isTemplateExpression(template)) return [];
  const escaped = template.templateSpans.map(({ expression }) =>
    replace(expression, `${expression.getText()}.replaceAll('.', '\\\\.')`),
  );
  return [escaped];
}

/** `example.com` with all that may stand before it in an origin, and in the name of a host. */
export function hostSources(host: string): readonly string[] {
  return ['^https:\\/\\/', '^'].map((start) => `${start}(?:[a-z0-9-]+\\.)*${host}$`);
}

function exactSources(source: string): readonly string[] {
  const pattern = read(source);
  if (!pattern) return [];
  const escaped = withDotsEscaped(pattern);
  const alternatives = read(escaped)?.alternatives.map(withoutEnds) ?? [];
  const body = alternatives.length === 1 ? alternatives.join('') : `(?:${alternatives.join('|')})`;
  const host = body.replace(/^(?:https\??:\\?\/\\?\/)?(?:\.[*+]\??)?(?:\\\.)?/, '');
  return [escaped, `^${body}$`, ...hostSources(host)].filter((attempt) => attempt !== source);
}

function read(source: string): AST.Pattern | undefined {
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source);
  } catch {
    return undefined;
  }
}

/** A dot that stands for one character was meant to be one. */
function withDotsEscaped(pattern: AST.Pattern): string {
  const dots: number[] = [];
  visitRegExpAST(pattern, {
    onCharacterSetEnter: ({ kind, parent, start }) => {
      if (kind === 'any' && parent.type !== 'Quantifier') dots.push(start);
    },
  });
  return dots.reduceRight((text, at) => `${text.slice(0, at)}\\${text.slice(at)}`, pattern.raw);
}

function withoutEnds({ elements }: AST.Alternative): string {
  return elements
    .filter(({ type, raw }) => type !== 'Assertion' || (raw !== '^' && raw !== '$'))
    .map(({ raw }) => raw)
    .join('');
}
