// From a run's exchange to the answer that rules read.

import ts from 'typescript';
import type { Exchange, Unreached } from '../exchange/exchange.ts';
import { meantHeader } from '../exchange/meant-header.ts';
import type { MisreadCredentials, UnknownOption } from '../exchange/unknown-option.ts';
import type { HeaderLine, Write } from '../exchange/header-list.ts';
import type { Run } from '../interpreter/run.ts';
import { dependsOnOrigin } from '../interpreter/sources.ts';
import { shortText, sourcesOf, type Value } from '../interpreter/value.ts';
import type { Place } from '../finding.ts';
import { placeOf } from '../source/place.ts';
import { usersNode, usersWrite } from './blame.ts';
import { clauseOf } from './clauses.ts';
import type { Answer, IgnoredOption, MisreadOption, PassedTest, SentHeader, UnreachedCode } from './policy.ts';
import { wrongName } from './wrong-name.ts';
import { writtenName } from './written-name.ts';

const OBSERVED = /^(?:access-control-|vary$|cache-control$|origin$)/i;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i;

/** What the exchange came to on the path of a run; for `developmentConditions` see `clauseOf`. */
export function observe(
  exchange: Exchange,
  { path, borrowed, listening }: Run,
  developmentConditions: readonly string[],
): Answer {
  return {
    request: exchange.request,
    server: exchange.server,
    headers: exchange.headers
      .all()
      .filter(({ name }) => OBSERVED.test(name) || meantHeader(name) !== undefined)
      .map((line) => sentHeader(line, usersWrite(line, borrowed))),
    ignored: exchange.unknownOptions.map(ignoredOption),
    misread: exchange.misreadCredentials.map(misreadOption),
    status: exchange.status,
    clauses: path.decisions.map((decision) => clauseOf(decision, borrowed, developmentConditions)),
    isRefused: exchange.refusedByError,
    isSure: !exchange.passedUnseen && !exchange.handedOver,
    readsJson: exchange.readsJson,
    unreached: exchange.unreached && unreachedCode(exchange.unreached),
    isLoopback: listening.length > 0 && listening.every((host) => host !== undefined && LOOPBACK.test(host)),
    equalTo: exchange.equalTo && placeOf(usersNode(exchange.equalTo, borrowed)),
    passed: exchange.asked.passed && passedTest(usersNode(exchange.asked.passed, borrowed)),
  };
}

function unreachedCode({ node, isLast }: Unreached): UnreachedCode {
  return { place: placeOfCall(node), call: placeOf(node), isLast };
}

/** From the name of the method on: in a chain of calls the call itself begins where the chain does. */
function placeOfCall(node: ts.Node): Place {
  const place = placeOf(node);
  const isMethod = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
  return isMethod ? { ...place, start: placeOf(node.expression.name).start } : place;
}

function ignoredOption({ property, library, call, ...option }: UnknownOption): IgnoredOption {
  const { name, version, installed } = library;
  const place = placeOf(writtenName(property));
  return { ...option, place, library: { name, version, installed }, call: placeOf(call) };
}

function misreadOption({ value, library, ...option }: MisreadCredentials): MisreadOption {
  const { name, version, installed } = library;
  return { ...option, place: placeOf(value), library: { name, version, installed } };
}

function passedTest(node: ts.Node): PassedTest {
  return { place: placeOf(node), text: shortText(node), isPattern: !ts.isCallExpression(node) };
}

function sentHeader(line: HeaderLine, write: Write): SentHeader {
  const { name, value } = line;
  return {
    name: name.toLowerCase(),
    wrongName: wrongName(line, write),
    value: textIn(value),
    fromOrigin: dependsOnOrigin(sourcesOf(value)),
    requesterPart: requesterPartIn(value),
    cause: placeOf(write.cause),
    site: placeOf(write.site),
    causeText: shortText(write.cause),
    library: write.library && { ...write.library, property: write.library.property && placeOf(write.library.property) },
  };
}

/** What the code tells. A text that a parameter only has because a condition asked for it is not among it. */
function textIn(value: Value): string | undefined {
  if (value.kind !== 'primitive' || value.from.some(({ kind }) => kind === 'parameter')) return undefined;
  return String(value.value);
}

/** Only where nothing else had a part in the value: whoever mixes in something unknown may have checked it. */
function requesterPartIn(value: Value): string | undefined {
  if (value.kind !== 'unknown') return undefined;
  const [source, ...others] = value.from;
  return source?.kind === 'requester' && others.length === 0 ? value.text : undefined;
}
