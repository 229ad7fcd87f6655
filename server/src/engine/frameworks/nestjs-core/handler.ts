// One request to a controller's method: status and `@Header`s first, then the method with what its parameters' decorators
// ask for, then what it returns is sent; what it throws goes to the exception filters.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText, truthy } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { undefinedValue, type Value } from '../../interpreter/value.ts';
import { runLater } from '../outcome.ts';
import { requesterPart, requestHeader } from '../probe-values.ts';
import { callMethod } from './adapter.ts';
import { meaningOf, readDecorators } from './decorators.ts';
import { answerException, type Passage } from './filters.ts';
import { inject } from './injection.ts';
import { optionOf, type ControllerRoute } from './routes.ts';

/** Answers a request by a controller's method; `filters` are those that hold for the whole app. */
export function answerByRoute(
  route: ControllerRoute,
  passage: Passage,
  exchange: Exchange,
  filters: readonly Value[],
): void {
  const { run, response } = passage;
  const { code, told, toldOfAll } = route;
  const isGuarded = meaningOf(told, 'guarded') ?? meaningOf(toldOfAll, 'guarded');
  exchange.status = isGuarded ? undefined : statusBy(route, exchange, run);
  for (const meaning of told) if (meaning.kind === 'header') setHeader(run, response, meaning.call);
  const instance = inject(run, route.controller) ?? undefinedValue(code);
  exchange.handedOver = false;
  const parameters = parametersOf(route, passage, exchange);
  const result = run.stopped ? undefined : callValue(run, route.method, instance, parameters.values, code);
  if (result && !run.stopped) awaited(run, result);
  runLater(run, exchange);
  const thrown = run.takeThrown();
  if (thrown) answerException(thrown, passage, exchange, filtersFor(route, filters));
  if (run.stopped || exchange.sent) return;
  if (!parameters.takesOver || exchange.handedOver) callMethod(run, response, 'send', [], code);
  else exchange.unanswered = true;
}

/** All filters that hold for a route, the nearest one first. */
export function filtersFor({ told, toldOfAll }: ControllerRoute, filters: readonly Value[]): readonly Value[] {
  const listed = [...told, ...toldOfAll].flatMap((meaning) => (meaning.kind === 'filters' ? meaning.filters : []));
  return [...listed, ...filters];
}

function statusBy({ told, methods }: ControllerRoute, { request }: Exchange, run: Run): number | undefined {
  if (meaningOf(told, 'redirect')) return 302;
  const given = meaningOf(told, 'status')?.code;
  if (!given) return methods.includes('POST') || (methods.length === 0 && request.method === 'POST') ? 201 : 200;
  const code = run.force(given);
  return code.kind === 'primitive' && typeof code.value === 'number' ? code.value : undefined;
}

/** `@Header('Vary', 'Origin')`: the value may be a function, which is asked at each request. */
function setHeader(run: Run, response: Value, { args, node }: { args: readonly Value[]; node: ts.Node }): void {
  const [name = undefinedValue(node), given = undefinedValue(node)] = args;
  const settled = run.force(given);
  const value = isCallable(settled) ? callValue(run, settled, undefinedValue(node), [], node) : settled;
  callMethod(run, response, 'header', [name, value], node);
}

/** What the parameters get, and whether one of them takes the answer out of Nest's hands. */
function parametersOf(
  { code, closure }: ControllerRoute,
  passage: Passage,
  exchange: Exchange,
): { readonly values: readonly Value[]; readonly takesOver: boolean } {
  const { run } = passage;
  let takesOver = false;
  const values = code.parameters.map((parameter): Value => {
    const asked = meaningOf(readDecorators(run, parameter, closure.environment), 'parameter');
    switch (asked?.part) {
      case 'request':
        return passage.request;
      case 'response': {
        const passthrough = optionOf(run, asked.data, 'passthrough');
        takesOver ||= !passthrough || !truthy(run, passthrough);
        return passage.response;
      }
      case 'next':
        takesOver = true;
        return passage.next;
      case 'headers': {
        const name = asked.data && knownText(run, asked.data);
        if (name === undefined) return getProperty(run, passage.request, 'headers', parameter);
        return requestHeader(exchange.request, name.toLowerCase(), parameter);
      }
      default:
        return requesterPart(`the parameter ${parameter.name.getText()}`, parameter);
    }
  });
  return { values, takesOver };
}
