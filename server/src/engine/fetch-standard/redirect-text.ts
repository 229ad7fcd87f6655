// The words in Chromium's console for a redirect that it does not follow. An answer that is refused on the way has the words of
// console-text.ts.

import type { RedirectFault } from './redirects.ts';

export interface UnfollowedRedirect {
  /** The URL that the page asked for. */
  readonly url: string;
  /** The URL that has redirected: the same, or a later one. */
  readonly from: string;
  readonly location: string;
  /** The page's serialized origin. */
  readonly origin: string;
}

/**
 * Measured in 147. `undefined` where the console has no word of CORS: it only says that loading has failed.
 */
export function redirectText(fault: RedirectFault, redirect: UnfollowedRedirect): string | undefined {
  const { url, from, location, origin } = redirect;
  const words = (at: string, first: string): string => {
    const way = at === first ? '' : ` (redirected from '${first}')`;
    return `Access to fetch at '${at}'${way} from origin '${origin}' has been blocked by CORS policy: `;
  };
  switch (fault) {
    case 'user-information':
      // What Chromium quotes as the location is empty: it has cleared it.
      return `${words(from, url)}Redirect location '' contains a username and password, which is disallowed for cross-origin requests.`;
    case 'scheme': {
      const { protocol, href } = new URL(location, from);
      if (['data:', 'file:', 'blob:'].includes(protocol)) return undefined;
      return `${words(href, url)}Cross origin requests are only supported for protocol schemes: chrome, chrome-untrusted, data, http, https.`;
    }
    case 'not-a-url':
    case 'too-many':
      return undefined;
  }
}
