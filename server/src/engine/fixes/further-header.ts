// A header that is missing, written in the way of one that is there; or the option by which a library writes it.

import ts from 'typescript';
import { listElements } from '../fetch-standard/header-value.ts';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { insert } from './edits.ts';
import { bare, headerWriteOf } from './header-write.ts';
import { addProperty } from './lists.ts';
import { linesOf } from './move.ts';
import { declarationOf } from './names.ts';
import { separatorAt } from './statements.ts';
import { indentationAt, quoted, styleOf } from './style.ts';

/** The edit that writes a header beside `header`; none where that is not written by hand. */
export function besideHeader(header: SentHeader, name: string, value: string): readonly Changes[] {
  const site = nodeAt(header.site);
  const write = site && headerWriteOf(site, header.name);
  if (!site || !write) return [];
  const source = site.getSourceFile();
  const style = styleOf(source);
  const isLowerCase = header.name === textOfName(site);
  const [nameText, valueText] = [quoted(isLowerCase ? name.toLowerCase() : name, style), quoted(value, style)];
  switch (write.form) {
    case 'property':
      return [[addProperty(write.object, `${nameText}: ${valueText}`, { after: write.property })]];
    case 'call': {
      const text = `.${write.method}(${nameText}, ${valueText})`;
      if (!ts.isPropertyAccessExpression(write.call.expression)) return [];
      if (!write.statement) return [[insert(source, write.call.end, text)]];
      return [[afterStatement(write.statement, write.receiver.getText() + text + style.end)]];
    }
    case 'assignment': {
      const text = `${write.target.expression.getText()}[${nameText}] = ${valueText}${style.end}`;
      return write.statement ? [[afterStatement(write.statement, text)]] : [];
    }
    case 'entry':
      return [];
  }
}

/** The name as a header's site spells it, where it does. */
function textOfName(site: ts.Node): string | undefined {
  let name: string | undefined;
  const visit = (node: ts.Node): void => {
    if (name === undefined && ts.isStringLiteralLike(node)) name = node.text;
    if (name === undefined) ts.forEachChild(node, visit);
  };
  visit(site);
  return name;
}

function afterStatement(statement: ts.Statement, text: string) {
  const source = statement.getSourceFile();
  const start = statement.getStart(source);
  const lines = linesOf(statement);
  return lines
    ? insert(source, lines.end, indentationAt(source, start) + text + styleOf(source).newline)
    : insert(source, statement.end, separatorAt(source, start) + text);
}

/** The edit that gives a library its default list with one name more; none where that is no default, or the option is not known. */
export function inOption({ library, site, value }: SentHeader, name: string): readonly Changes[] {
  const call = nodeAt(site);
  if (!library || library.property || library.methodsOption === undefined || value === undefined) return [];
  if (!call || !ts.isCallExpression(call)) return [];
  const source = call.getSourceFile();
  const names = [...listElements([value]), name].map((one) => quoted(one, styleOf(source)));
  const text = `${library.methodsOption}: [${names.join(', ')}]`;
  const last = call.arguments.at(-1);
  const options = last && objectBehind(last);
  if (options) {
    const after = options.properties.at(-1);
    return [[addProperty(options, text, after && { after })]];
  }
  // What is registered stands alone.
  return last && call.arguments.length === 1 ? [[insert(source, last.end, `, { ${text} }`)]] : [];
}

function objectBehind(options: ts.Expression): ts.ObjectLiteralExpression | undefined {
  const inner = bare(options);
  if (ts.isObjectLiteralExpression(inner)) return inner;
  const declaration = ts.isIdentifier(inner) ? declarationOf(inner.text, inner) : undefined;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && ts.isObjectLiteralExpression(bare(value)) ? objectBehind(value) : undefined;
}
