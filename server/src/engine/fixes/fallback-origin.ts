// What origins get that the code's own check refuses: a `*` or `null` on the other side of the check. They are to get
// no Access-Control-Allow-Origin at all.

import ts from 'typescript';
import { guarded, type Changes } from './changes.ts';
import { between, replace } from './edits.ts';
import { causeOf, siteOf, type Facts } from './facts.ts';
import { bare, headerWriteOf, type HeaderWrite } from './header-write.ts';
import { removeStatement } from './statements.ts';
import { withVary } from './vary-edits.ts';

/** The ways to write the header only where the check lets the origin in. */
export function withoutFallback(facts: Facts): readonly Changes[] {
  const cause = causeOf(facts.header);
  const site = siteOf(facts.header);
  const write = site && headerWriteOf(site, 'access-control-allow-origin');
  if (!cause || !write || write.form === 'entry') return [];
  const value = bare(write.value);
  if (ts.isConditionalExpression(value) && isRefusal(bare(value.whenFalse))) {
    return withVary(facts, write, site, onlyIf(write, value.condition.getText(), value.whenTrue.getText()));
  }
  if (!isRefusal(cause)) return [];
  if (ts.isIdentifier(value) && isOtherSide(cause)) {
    const only = onlyIf(write, value.text, value.text);
    return only.length > 0 ? withVary(facts, write, site, [replace(cause, 'undefined'), ...only]) : [];
  }
  return cause === value ? withVary(facts, write, site, withoutElse(write)) : [];
}

/** A literal that no origin's own value is. */
function isRefusal(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return node.text === '*' || node.text === 'null' || node.text === '';
  return node.kind === ts.SyntaxKind.NullKeyword;
}

function isOtherSide(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isConditionalExpression(parent) && parent.whenFalse === node && ts.isVariableDeclaration(parent.parent);
}

function onlyIf(write: HeaderWrite, condition: string, value: string): Changes {
  const written = write.form === 'entry' || write.value.getText() === value ? [] : [replace(write.value, value)];
  if (write.form === 'property') {
    const name = write.property.name.getText();
    return [replace(write.property, `...(${condition} ? { ${name}: ${value} } : {})`)];
  }
  const statement = write.form === 'entry' ? undefined : write.statement;
  return statement ? [...guarded(statement, condition), ...written] : [];
}

/** `if (listed) { … } else { res.setHeader(…, '*'); }` without what is said to the others. */
function withoutElse(write: HeaderWrite): Changes {
  const statement = write.form === 'call' || write.form === 'assignment' ? write.statement : undefined;
  if (!statement) return [];
  const branch = ts.isBlock(statement.parent) ? statement.parent : statement;
  const { parent } = branch;
  if (!ts.isIfStatement(parent) || parent.elseStatement !== branch) return [];
  const isAlone = branch === statement || (ts.isBlock(branch) && branch.statements.length === 1);
  if (isAlone) return [between(statement.getSourceFile(), parent.thenStatement.end, branch.end, '')];
  const removed = removeStatement(statement);
  return removed ? [removed] : [];
}
