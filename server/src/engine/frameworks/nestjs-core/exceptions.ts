// Nest's HTTP exceptions (`@nestjs/common`), each with the status that Nest answers with where nobody handles it.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { builtinGlobal } from '../../interpreter/builtins/global.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  defineHidden,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';

const STATUS: Readonly<Record<string, number>> = {
  BadRequestException: 400,
  UnauthorizedException: 401,
  ForbiddenException: 403,
  NotFoundException: 404,
  MethodNotAllowedException: 405,
  NotAcceptableException: 406,
  RequestTimeoutException: 408,
  ConflictException: 409,
  GoneException: 410,
  PreconditionFailedException: 412,
  PayloadTooLargeException: 413,
  UnsupportedMediaTypeException: 415,
  ImATeapotException: 418,
  MisdirectedException: 421,
  UnprocessableEntityException: 422,
  InternalServerErrorException: 500,
  NotImplementedException: 501,
  BadGatewayException: 502,
  ServiceUnavailableException: 503,
  GatewayTimeoutException: 504,
};

const STATUS_KEY = '@@status';
const NAME_KEY = '@@exception';

/** The exception class of that name; `undefined` where there is none. */
export function exceptionClass(name: string, node: ts.Node): ObjectValue | undefined {
  if (name !== 'HttpException' && !Object.hasOwn(STATUS, name)) return undefined;
  const prototype = object(node);
  const construct: NativeBehaviour = ({ run, args, node: at }) => {
    const error = newError(run, prototype, at, args[0]);
    const status = name === 'HttpException' ? (args[1] ?? undefinedValue(at)) : primitive(STATUS[name], at);
    defineHidden(error, STATUS_KEY, status, at);
    defineHidden(error, NAME_KEY, primitive(name, at), at);
    defineHidden(
      error,
      'getStatus',
      native('getStatus', at, () => status),
      at,
    );
    defineHidden(
      error,
      'getResponse',
      native('getResponse', at, () => args[0] ?? undefinedValue(at)),
      at,
    );
    return error;
  };
  const constructor = native(name, node, construct, construct);
  defineHidden(constructor, 'prototype', prototype);
  return constructor;
}

function newError(run: Run, prototype: ObjectValue, node: ts.Node, message: Value | undefined): ObjectValue {
  const type = builtinGlobal(run, 'Error', node);
  const made = type && callValue(run, type, undefinedValue(node), message ? [message] : [], node);
  const error = made?.kind === 'object' ? made : object(node, { type: 'error' });
  prototype.prototype ??= error.prototype;
  error.prototype = prototype;
  return error;
}

/** The status of an exception: 500 for one that is none of Nest's, `undefined` where the code does not tell. */
export function statusOf(run: Run, exception: Value): number | undefined {
  const settled = run.force(exception);
  if (settled.kind !== 'object') return settled.kind === 'unknown' ? undefined : 500;
  const status = settled.properties.get(STATUS_KEY);
  const code = status && run.force(status.value);
  if (!code) return settled.rest ? undefined : 500;
  return code.kind === 'primitive' && typeof code.value === 'number' ? code.value : undefined;
}

/** Whether a filter for exceptions of class `type` is for this one. */
export function isOfType(run: Run, exception: Value, type: Value): boolean {
  const thrown = run.force(exception);
  const wanted = run.force(type);
  if (thrown.kind !== 'object' || wanted.kind !== 'object') return false;
  if (wanted.internal.type === 'native') {
    const name = thrown.properties.get(NAME_KEY)?.value;
    if (name?.kind !== 'primitive') return wanted.internal.name === 'Error' && thrown.internal.type === 'error';
    return ['HttpException', 'Error', name.value].includes(wanted.internal.name);
  }
  const prototype = wanted.properties.get('prototype')?.value;
  for (let holder = thrown.prototype; holder; holder = holder.prototype) if (holder === prototype) return true;
  return false;
}
