// The repairs of answers that lack the headers which others have: middleware that is mounted too late for them, errors that
// are answered without, preflights.

import type { Repair } from '../finding.ts';
import type { UnreachedCode } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { earlierHeaders } from './earlier-headers.ts';
import { earlierMount } from './earlier-mount.ts';
import { headersOnErrors } from './error-answers.ts';
import type { Facts } from './facts.ts';
import { handlerForOptions } from './options-handler.ts';
import { listOfCallback } from './origin-option.ts';
import { passWithoutOrigin } from './pass-without-origin.ts';
import { preflightRoutes } from './preflight-route.ts';
import { answeredFirst, headersOnPreflights } from './preflight-response.ts';
import type { Preflights } from './preflights.ts';
import { repair } from './repairs.ts';

/** Mounts middleware before what has answered in its place. */
export function mountEarlier(unreached: UnreachedCode): readonly Repair[] {
  const mounted = unreached.isLast
    ? repair('Mount CORS before the routes', () => earlierMount(unreached))
    : repair('Mount CORS before what refuses requests', () => earlierMount(unreached));
  return [{ ...mounted, adds: 'access-control-' }];
}

/** Answers preflights as the request itself is answered. */
export function answerPreflights(preflights: Preflights): readonly Repair[] {
  const { facts } = preflights;
  const { library } = facts.header;
  const repairs = library
    ? [repair(`Answer preflights by the same \`${library.name}\``, () => preflightRoutes(preflights))]
    : [
        repair('Answer preflights on the same path', () => preflightRoutes(preflights)),
        repair('Write the headers before preflights are answered', () => earlierHeaders(facts)),
        repair('Send the headers with the answer to preflights too', () => headersOnPreflights(preflights)),
        repair('Answer preflights first', () => answeredFirst(preflights)),
        repair('Add a handler for OPTIONS', () => handlerForOptions(preflights)),
      ];
  return repairs.map((each) => ({ ...each, adds: 'access-control-' }));
}

/** Says who may read of errors too, what the answer of `facts` says. */
export function tellWithErrors(facts: Facts): readonly Repair[] {
  return [
    repair('Write the headers before anything can go wrong', () => earlierHeaders(facts)),
    repair('Send the headers with errors too', () => headersOnErrors(facts)),
  ];
}

/** Answers whoever sends no Origin. */
export function passRequestsWithoutOrigin({ header, ...facts }: Facts): readonly Repair[] {
  const { library } = header;
  const node = nodeAt(header.cause);
  const allowlist = library?.allowlist;
  return [
    ...(library && allowlist
      ? [
          repair(`Give \`${library.name}\` the list of allowed origins itself: it then fails for nobody`, () =>
            listOfCallback({ header, ...facts }, allowlist),
          ),
        ]
      : []),
    repair('Let requests without an Origin pass', () => (node ? passWithoutOrigin(node) : [])),
  ];
}
