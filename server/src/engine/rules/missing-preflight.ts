// The answers of a route say who may read them, but the preflight that browsers send before does not: the request itself
// never goes out (Fetch § "CORS-preflight fetch").

import { consoleText } from '../fetch-standard/console-text.ts';
import { isSafelistedMethod } from '../fetch-standard/methods.ts';
import { answerPreflights } from '../fixes/missing-header-repairs.ts';
import { isSamePlace } from '../finding.ts';
import { headerOf, isDevelopmentOnly, type Clause, type Policy } from '../policy/policy.ts';
import { described, isAboutRequest, unsentRequests, type Unsent } from './preflights.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { assumption, called, inCapitals, when } from './words.ts';

export const missingPreflight = defineRule({
  id: 'missing-preflight',
  title: 'The preflight of a route is not answered as the route itself is',
  level: 'warning',
  cwe: [],
  check: (policy) => {
    const [unsent] = unsentRequests(policy).filter(({ reason }) => !isAboutRequest(reason));
    return unsent ? [faultOf(unsent, policy)] : [];
  },
});

const PREFLIGHT_HERE = 'The preflight is answered with this.';

function faultOf(unsent: Unsent, policy: Policy): Fault {
  const { actual, header, preflight, reason, value, request } = unsent;
  const own = headerOf(preflight, 'access-control-allow-origin');
  return {
    place: header.cause,
    level: isDevelopmentOnly(actual) ? oneLower('warning') : 'warning',
    message: (conditions) => message(conditions, unsent, policy),
    advice: 'Answer OPTIONS on the same path with the same headers and a status of 200 to 299.',
    related: own && !isSamePlace(own.cause, header.cause) ? [{ place: own.cause, message: PREFLIGHT_HERE }] : [],
    answer: preflight,
    console: consoleText(reason, {
      url: 'https://api.example.com/',
      origin: request.origin,
      value,
      phase: 'preflight',
    }),
    repairs: answerPreflights({
      facts: { header, answer: actual, answers: policy.answers },
      endpoint: policy.place,
      ...neededOf(policy),
    }),
  };
}

/** What browsers ask permission for before they send it here. */
function neededOf(policy: Policy): { readonly methods: readonly string[]; readonly headers: readonly string[] } {
  const requests = unsentRequests(policy).map(({ request }) => request);
  const methods = requests.map(({ method }) => method).filter((method) => !isSafelistedMethod(method));
  const headers = requests.flatMap((request) => request.headers.map(({ name }) => inCapitals(name)));
  return { methods: [...new Set(methods)], headers: [...new Set(headers)] };
}

function message(
  conditions: readonly Clause[],
  { header, request, preflight, reason, value }: Unsent,
  { label }: Policy,
) {
  return (
    `Browsers never send ${described(request)} to ${called(label)} for a page of another origin${when(conditions)}: they ask by a preflight first, ` +
    `and that is ${answered(reason, value, preflight.status)}, though the answer itself allows ` +
    `${header.value === '*' ? 'every origin' : 'the origin'}.${assumption(header)}`
  );
}

function answered(reason: Unsent['reason'], value: string, status: number | undefined): string {
  const by = status === undefined ? '' : ` (with status ${status})`;
  switch (reason) {
    case 'missing-allow-origin':
      return `answered without Access-Control-Allow-Origin${by}`;
    case 'preflight-status':
      return `answered with status ${value}`;
    case 'preflight-redirect':
      return `answered with a redirect (status ${value}), which browsers do not follow`;
    case 'credentials-not-true':
      return `answered without \`Access-Control-Allow-Credentials: true\``;
    case 'wildcard-with-credentials':
      return 'answered with `*`, which does not count with credentials';
    default:
      return `answered with \`Access-Control-Allow-Origin: ${value}\``;
  }
}
