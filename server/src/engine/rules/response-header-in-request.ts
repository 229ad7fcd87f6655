// Access-Control-Allow-Origin and its like on a request: they are for answers. On a request they are headers like any
// other that pages may not simply send (Fetch § "CORS-unsafe request-header names"), so the browser asks for them first.

import { consoleText } from '../fetch-standard/console-text.ts';
import { withoutRequestHeader } from '../fixes/request-repairs.ts';
import { isWithin, type Related } from '../finding.ts';
import type { ClientRequest, RequestHeaderWrite } from '../policy/client-request.ts';
import { defineRule, oneLower, type RequestFault } from './rule.ts';

export const responseHeaderInRequest = defineRule({
  id: 'response-header-in-request',
  title: 'A header that is for answers is sent with a request',
  level: 'warning',
  cwe: [],
  check: () => [],
  checkRequests: (requests) =>
    requests.flatMap((request) => request.headers.filter(isForAnswers).map((header) => faultOf(request, header))),
});

/** Also what is misspelt: `Access-Control-Allow-Origins`. */
export function isForAnswers({ name }: RequestHeaderWrite): boolean {
  return /^access-control-(?:allow|expose|max)/i.test(name);
}

function faultOf(request: ClientRequest, header: RequestHeaderWrite): RequestFault {
  const { name, value = '(not told by the code)', place } = header;
  const isAsked = request.mode?.value !== 'no-cors' && !request.staysAtHome;
  return {
    place,
    level: isAsked ? 'warning' : oneLower('warning'),
    message: () => message(request, header),
    advice: 'Remove it here: it is the server that has to send it, with its answer.',
    related: elsewhere(request, header),
    request,
    sends: [{ name, value }],
    console: isAsked ? consoleLine(request, name) : undefined,
    repairs: withoutRequestHeader(header),
  };
}

function message({ sender, mode, staysAtHome }: ClientRequest, { name }: RequestHeaderWrite): string {
  if (mode?.value === 'no-cors') {
    return (
      `The server never sees this header: \`${sender}\` puts \`${name}\` on a \`no-cors\` request, and browsers leave out of ` +
      'those all but a few simple headers. On a request it would allow nothing anyway.'
    );
  }
  if (staysAtHome) {
    return (
      `This header does nothing: \`${sender}\` sends \`${name}\` with a request to the page's own origin. Browsers look for ` +
      'it in answers, and only in those of other origins.'
    );
  }
  return (
    'In a browser, requests to another origin fail unless the server there accepts this very header: ' +
    `\`${sender}\` puts \`${name}\` on the request, where it allows nothing and only makes the browser ask first.`
  );
}

function consoleLine({ api }: ClientRequest, name: string): string {
  const asked = { url: 'https://api.example.com/', origin: 'https://app.example.com', value: name.toLowerCase(), api };
  return consoleText('header-not-allowed', { ...asked, phase: 'preflight' });
}

function elsewhere({ place: call }: ClientRequest, { place, site }: RequestHeaderWrite): readonly Related[] {
  if (site.file !== place.file) return [{ place: site, message: 'It is written here.' }];
  return isWithin(call, place) ? [] : [{ place: call, message: 'It is sent from here.' }];
}
