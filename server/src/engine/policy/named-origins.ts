// The origins that a file's own code names: those whom its checks are likely to let in. Whole origins in strings, an
// example of what a pattern matches, and hosts that an origin's end or host name is compared with.

import ts from 'typescript';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { exampleOf } from '../interpreter/regexp/example.ts';

/** Each kind in the order of its first mention, each origin once. */
export interface NamedOrigins {
  readonly spelled: readonly string[];
  readonly matched: readonly string[];
  readonly hosted: readonly string[];
}

const cache = new WeakMap<ts.SourceFile, NamedOrigins>();

export function namedOrigins(source: ts.SourceFile): NamedOrigins {
  let named = cache.get(source);
  if (!named) cache.set(source, (named = collect(source)));
  return named;
}

/** `example.com`, `.example.com`, `app.example.com:8443`: at least two labels, and a last one of letters. */
const HOST = /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?$/;

function collect(source: ts.SourceFile): NamedOrigins {
  const spelled = new Set<string>();
  const matched = new Set<string>();
  const hosted = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) addExample(matched, node.text);
    else if (ts.isStringLiteralLike(node) && node.text !== 'null') addText(spelled, hosted, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { spelled: [...spelled], matched: [...matched], hosted: [...hosted] };
}

function addText(spelled: Set<string>, hosted: Set<string>, text: string): void {
  if (isSerializedOrigin(text)) spelled.add(text);
  else if (HOST.test(text)) hosted.add(text.startsWith('.') ? `https://www${text}` : `https://${text}`);
}

function addExample(matched: Set<string>, literal: string): void {
  const end = literal.lastIndexOf('/');
  const example = exampleOf({ source: literal.slice(1, end), flags: literal.slice(end + 1) });
  if (example === undefined) return;
  // A pattern for the host alone matches within the whole origin, too.
  const origin = [example, `https://${example}`, `https://www${example}`].find(isSerializedOrigin);
  if (origin !== undefined) matched.add(origin);
}
