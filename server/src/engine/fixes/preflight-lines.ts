// An answer to a preflight as lines of code: a Response, or what Node's response is told.

import type ts from 'typescript';
import { missingLists, type Preflights } from './preflights.ts';
import { styleOf } from './style.ts';
import { asExpression, asSetting, headersAt, toldBy, type WrittenHeaders } from './told-headers.ts';

export function headersFor(preflights: Preflights, at: ts.Node): WrittenHeaders | undefined {
  const { header, answer } = preflights.facts;
  const told = toldBy(header, answer.headers);
  const lists = missingLists(preflights, told?.entries.map(({ name }) => name) ?? [], styleOf(at.getSourceFile()));
  return told && headersAt(told, lists, at);
}

/** An answer to a preflight that is a Response, over several lines where one would be too long. */
export function responseLines(headers: WrittenHeaders): readonly string[] {
  const line = `new Response(null, { status: 204, ${asSetting(headers)} })`;
  if (line.length <= LONGEST || 'constant' in headers) return [line];
  return [
    'new Response(null, {',
    '\tstatus: 204,',
    '\theaders: {',
    ...headers.properties.map((property) => `\t\t${property},`),
    '\t},',
    '})',
  ];
}

/** The same for Node's response. */
export function nodeLines(response: string, headers: WrittenHeaders): readonly string[] {
  const line = `${response}.writeHead(204, ${asExpression(headers)}).end()`;
  if (line.length <= LONGEST || 'constant' in headers) return [line];
  return [`${response}.writeHead(204, {`, ...headers.properties.map((property) => `\t${property},`), '}).end()'];
}

const LONGEST = 90;

/** Lines as a statement, which is indented by one level. */
export function asStatement(lines: readonly string[], end: string): readonly string[] {
  return lines.map((line, index) => `\t${line}${index === lines.length - 1 ? end : ''}`);
}

export function returned([first = '', ...rest]: readonly string[]): readonly string[] {
  return [`return ${first}`, ...rest];
}
