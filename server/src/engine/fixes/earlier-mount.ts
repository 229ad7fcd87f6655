// Middleware that says who may read, mounted earlier: before the routes, or before what refuses requests.

import ts from 'typescript';
import type { UnreachedCode } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import type { Changes } from './changes.ts';
import { between, insert } from './edits.ts';
import { rootOf } from './header-write.ts';
import { movedBefore, withItsCondition } from './move.ts';
import { declarationOf, namesUsedIn } from './names.ts';
import { isStatementList } from './statements.ts';

/** Each place that is tried costs an analysis. */
const MOST_PLACES = 8;

/** The ways to mount it where requests get to it: before every route, or only as much earlier as will do. */
export function earlierMount({ call, isLast }: UnreachedCode): readonly Changes[] {
  const mount = nodeAt(call);
  if (!mount || !ts.isCallExpression(mount) || !ts.isPropertyAccessExpression(mount.expression)) return [];
  if (!ts.isExpressionStatement(mount.parent)) return linkAtTheStart(mount, mount.expression);
  const app = rootOf(mount.expression.expression);
  if (!ts.isIdentifier(app)) return [];
  const moved = withItsCondition(mount.parent);
  const users = usersBefore(moved, app.text);
  const first = Math.max(
    users.findIndex((statement) => !isPreparation(statement)),
    0,
  );
  const places = isLast ? [...users.slice(first, first + 1), ...users.slice(0, 1)] : users.toReversed();
  return places.slice(0, MOST_PLACES).flatMap((place) => {
    const edits = movedBefore([moved], place);
    return edits ? [edits] : [];
  });
}

/** The statements before one, in its list, that do something with the app. */
function usersBefore(statement: ts.Statement, app: string): readonly ts.Statement[] {
  const { parent } = statement;
  if (!isStatementList(parent)) return [];
  const made = declarationOf(app, statement);
  return parent.statements.filter(
    (other) =>
      other.end <= statement.pos && (made === undefined || other.pos >= made.end) && namesUsedIn(other).has(app),
  );
}

/** `app.set('trust proxy', 1)`, `app.use(express.json())`: nothing that answers a request. */
const PREPARATION =
  /^[\w.]+\.(?:(?:set|enable|disable|engine|param)\(|use\([\w.]*(?:json|urlencoded|helmet|morgan|logger|cookieParser|compression)\()/;

function isPreparation(statement: ts.Statement): boolean {
  return PREPARATION.test(statement.getText());
}

/** `polka().use(cors()).use(check)`: the link goes to where the chain starts. */
function linkAtTheStart(mount: ts.CallExpression, { expression }: ts.PropertyAccessExpression): readonly Changes[] {
  const source = mount.getSourceFile();
  const start = rootOf(expression);
  if (start.end >= expression.end) return [];
  const link = source.text.slice(expression.end, mount.end);
  return [[insert(source, start.end, link), between(source, expression.end, mount.end, '')]];
}
