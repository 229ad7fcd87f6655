// What can be told of a handler of Hono's without calling it: whether it goes on, and whether calling it can matter.

import ts from 'typescript';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { FunctionCode, ObjectValue } from '../../interpreter/value.ts';
import { arity } from '../express/handlers.ts';
import { mayTurnAway } from '../open-handler.ts';
import type { HonoApp } from './app.ts';
import type { ResponseState } from './response.ts';

/** Whether a handler writes headers, or loses those that wait: by a response of its own making, or by failing. */
export function isOfInterest(handler: ObjectValue, app: HonoApp, { prepared }: ResponseState): boolean {
  const { internal } = handler;
  if (internal.type !== 'closure' || touchesCors(internal.code, internal.environment)) return true;
  const text = internal.code.getText();
  if (/\bnew\s+Response\b|\bResponse\s*\.|\bfetch\s*\(/.test(text) && (prepared?.all().length ?? 0) > 0) return true;
  if (takesNext(handler) && mayTurnAway(text)) return true;
  return alwaysThrows(internal.code) || (/\bthrow\b/.test(text) && app.onError !== undefined);
}

/** Whether a handler that is not run reads the body as JSON: `await c.req.json()`. */
export function readsJson({ internal }: ObjectValue): boolean {
  return internal.type === 'closure' && /\breq(?:\.raw)?\.json\s*[(<]/.test(internal.code.getText());
}

function alwaysThrows({ body }: FunctionCode & { readonly body?: ts.Node | undefined }): boolean {
  const last = body && ts.isBlock(body) ? body.statements.at(-1) : undefined;
  return last !== undefined && ts.isThrowStatement(last);
}

/** Whether a handler can pass a request on. */
export function takesNext(handler: ObjectValue): boolean {
  const { internal } = handler;
  const hasRest =
    internal.type === 'closure' &&
    'parameters' in internal.code &&
    internal.code.parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
  return hasRest || arity(handler) >= 2;
}
