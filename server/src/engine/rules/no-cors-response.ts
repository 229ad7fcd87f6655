// A request in the mode `no-cors` whose answer is read all the same, or which carries headers that this mode leaves out
// (Fetch § "opaque filtered response" and § "no-CORS-safelisted request-header").

import { isForbiddenRequestHeader, isSafelistedRequestHeader } from '../fetch-standard/request-headers.ts';
import type { Related } from '../finding.ts';
import { withoutMode, withoutRequestHeader } from '../fixes/request-repairs.ts';
import type { ClientRequest, RequestHeaderWrite } from '../policy/client-request.ts';
import { isForAnswers } from './response-header-in-request.ts';
import { defineRule, type RequestFault } from './rule.ts';

export const noCorsResponse = defineRule({
  id: 'no-cors-response',
  title: 'An answer is read that `no-cors` hides',
  level: 'warning',
  cwe: [],
  check: () => [],
  checkRequests: (requests) => {
    const hidden = requests.filter(({ mode, staysAtHome }) => mode?.value === 'no-cors' && !staysAtHome);
    const places = new Set(hidden.map(({ mode }) => mode?.place));
    return [...places].flatMap((place) => faultOf(hidden.filter(({ mode }) => mode?.place === place)));
  },
});

/** The fault of requests that have their mode from one place: some on one path, some on others. */
function faultOf(requests: readonly ClientRequest[]): readonly RequestFault[] {
  const reads = requests.flatMap((request) => request.reads);
  const dropped = requests.flatMap(({ headers }) =>
    headers.filter((header) => isDropped(header) && !isForAnswers(header)),
  );
  const isExpected = requests.some(({ expectsOpaque }) => expectsOpaque);
  if (isExpected || (reads.length === 0 && dropped.length === 0)) return [];
  const isOnlyType = reads.length === 0 && dropped.every(isContentType);
  return requests.flatMap((request) => {
    const { mode } = request;
    if (!mode) return [];
    return {
      place: mode.place,
      level: isOnlyType ? 'info' : 'warning',
      message: () => message(request, reads, dropped),
      advice: isOnlyType
        ? 'Leave the header out if the server does not need it; else remove the mode and let the server allow this page.'
        : "Remove the mode, and let the server allow this page's origin with `Access-Control-Allow-Origin`.",
      related: relatedOf(reads, dropped),
      request,
      sends: [{ name: 'mode', value: mode.value }],
      console: undefined,
      repairs: isOnlyType && dropped[0] ? withoutRequestHeader(dropped[0]) : withoutMode(mode.place),
    };
  });
}

/** What the guard `request-no-cors` lets no script add: all but four names, and these only with simple values. */
function isDropped({ name, value }: RequestHeaderWrite): boolean {
  if (isForbiddenRequestHeader({ name, value: value ?? '' })) return false;
  if (!/^(?:accept|accept-language|content-language|content-type)$/i.test(name)) return true;
  return value !== undefined && !isSafelistedRequestHeader({ name, value });
}

function isContentType({ name }: RequestHeaderWrite): boolean {
  return name.toLowerCase() === 'content-type';
}

type Reads = ClientRequest['reads'];
type Dropped = readonly RequestHeaderWrite[];

function message({ sender }: ClientRequest, reads: Reads, dropped: Dropped): string {
  const names = [...new Set(dropped.map(({ name }) => `\`${name}\``))];
  const lost = names.length === 0 ? '' : `The server gets this request without ${inWords(names)}`;
  if (reads.length === 0) return `${lost}: with \`mode: 'no-cors'\` \`${sender}\` leaves all but simple headers out.`;
  const facts = [...new Set(reads.map(({ name }) => READ[name] ?? `\`${name}\` tells nothing`))];
  const hidden =
    `This code learns nothing of another origin's answer, whatever that is: with \`mode: 'no-cors'\` the browser hides ` +
    `it, so ${inWords(facts)}.`;
  return lost === '' ? hidden : `${hidden} ${lost}, which this mode leaves out.`;
}

/** What each part of an opaque response is. */
const READ: Readonly<Record<string, string>> = {
  arrayBuffer: '`arrayBuffer()` gives an empty one',
  blob: '`blob()` gives an empty one',
  body: '`body` is always null',
  bytes: '`bytes()` gives none',
  formData: '`formData()` fails',
  headers: '`headers` are always empty',
  json: '`json()` fails',
  ok: '`ok` is always false',
  status: '`status` is always 0',
  statusText: '`statusText` is always empty',
  text: '`text()` gives an empty text',
};

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

function relatedOf(reads: Reads, dropped: Dropped): readonly Related[] {
  const related = [
    ...reads.map(({ name, place }) => ({ place, message: `\`${name}\` is read here.` })),
    ...dropped.map(({ name, place }) => ({ place, message: `\`${name}\` is left out.` })),
  ];
  return related.filter(({ place }, at) => related.findIndex((other) => other.place === place) === at);
}
