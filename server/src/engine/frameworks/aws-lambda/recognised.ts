// Which exported functions are called with an HTTP event. Nothing in such a file says so but names and shapes.

import ts from 'typescript';
import type { Callable, FunctionCode } from '../../interpreter/value.ts';

const EVENT_NAME = /^_*(?:event|evt|apiGatewayEvent|lambdaEvent|proxyEvent)$/i;
const EVENT_TYPE = /^(?:APIGateway|ALB|LambdaFunctionURL|Handler)\w*Event/;
const HANDLER_TYPE =
  /^(?:APIGatewayProxyHandler|APIGatewayProxyHandlerV2|ALBHandler|LambdaFunctionURLHandler|Handler)\b/;
/** `{ statusCode: 200 }` and `{ statusCode }`: how the answer names its status. */
const ANSWER = /\bstatusCode['"]?\s*[:,}]/;
/** Events that are no HTTP request of a browser's: queues, tables, CloudFront's own shape of a request. */
const OTHER_EVENT = /\b(?:event|evt)\.(?:Records|detail|triggerSource|methodArn|Records\?)\b/;
const EVENT_FIELD =
  /^(?:httpMethod|headers|multiValueHeaders|requestContext|queryStringParameters|pathParameters|rawPath)$/;

/** Whether the export of that name is such a function. */
export function answersHttpEvents(name: string, { internal }: Callable): boolean {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return false;
  const { code } = internal;
  const text = code.getText();
  if (OTHER_EVENT.test(text)) return false;
  const [first] = code.parameters;
  const answers = ANSWER.test(code.getSourceFile().text);
  if (!first) return name === 'handler' && answers && !isTaken(code);
  if (ts.isObjectBindingPattern(first.name)) return answers && first.name.elements.some(isEventField);
  if (first.type && EVENT_TYPE.test(first.type.getText())) return true;
  if (isTypedHandler(code)) return true;
  return EVENT_NAME.test(first.name.getText()) && (name === 'handler' || ANSWER.test(text));
}

function isEventField({ name, propertyName }: ts.BindingElement): boolean {
  return EVENT_FIELD.test((propertyName ?? name).getText());
}

/** `const handler: APIGatewayProxyHandler = async (event) => …`. */
function isTypedHandler({ parent }: FunctionCode): boolean {
  return parent !== undefined && ts.isVariableDeclaration(parent) && HANDLER_TYPE.test(parent.type?.getText() ?? '');
}

/** A method of a class or an object is called by other rules than an exported function. */
function isTaken(code: FunctionCode): boolean {
  return ts.isMethodDeclaration(code) || ts.isClassLike(code);
}
