// Two servers on loopback for browser tests: one with a page, and one of another origin whose answers a test sets; the page's own can be told to give some too.

import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './cors-row.ts';

export interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TwoOrigins {
  readonly pageUrl: string;
  /**
   * A URL on the other server that gives these answers, to OPTIONS and to everything else, and is like no other. What comes
   * later gets `later`.
   */
  answering(preflight: Answer, actual: Answer, later?: Answer): string;
  /** The same on the server of the page. */
  answeringOwn(preflight: Answer, actual: Answer): string;
  /** What was asked of such a URL, in order. */
  asked(url: string): readonly Asked[];
  /** Whether a URL is on one of the two. */
  isOnThese(url: string): boolean;
  close(): Promise<void>;
}

/** The page is on `pageHost`, the other server on `127.0.0.1`. The page has a function `attempt`, see `page`. */
export async function startTwoOrigins(pageHost = 'localhost'): Promise<TwoOrigins> {
  const own = answeringServer((response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page));
  const api = answeringServer((response) => response.writeHead(404).end());
  const pageOrigin = `http://${pageHost}:${await listen(own.server)}`;
  const apiOrigin = `http://127.0.0.1:${await listen(api.server)}`;
  return {
    pageUrl: `${pageOrigin}/`,
    answering: (preflight, actual, later) => apiOrigin + api.answering(preflight, actual, later),
    answeringOwn: (preflight, actual) => pageOrigin + own.answering(preflight, actual),
    asked(url) {
      const { origin, pathname } = new URL(url);
      return (origin === pageOrigin ? own : api).asked.get(pathname) ?? [];
    },
    isOnThese: (url) => [pageOrigin, apiOrigin].includes(new URL(url).origin),
    close: async () => {
      await Promise.all([close(own.server), close(api.server)]);
    },
  };
}

interface AnsweringServer {
  readonly server: Server;
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
  /** A path of its own that is answered so. */
  answering(preflight: Answer, actual: Answer, later?: Answer): string;
}

function answeringServer(answerOther: (response: ServerResponse) => void): AnsweringServer {
  const answers = new Map<string, { preflight: Answer; actual: Answer; later: Answer }>();
  const asked = new Map<string, Asked[]>();
  const noteAsked = (url: string, one: Asked): void => void asked.set(url, [...(asked.get(url) ?? []), one]);
  const server = createServer((request, response) => {
    const { url = '', method = '', headers, socket } = request;
    noteAsked(url, { method, headers });
    const isFirst = asked.get(url)?.filter((one) => one.method !== 'OPTIONS').length === 1;
    const answer = answers.get(url)?.[method === 'OPTIONS' ? 'preflight' : isFirst ? 'actual' : 'later'];
    if (!answer) return answerOther(response);
    if (answer.headers.some(([, value]) => REFUSED_BY_NODE.test(value))) return socket.end(byHand(answer), 'latin1');
    return response.writeHead(answer.status, answer.headers.flat()).end();
  });
  // Node's parser knows no invented methods (`SUPER`, `patch`): their answers are written by hand.
  server.on('clientError', (error: Error & { rawPacket?: Buffer }, socket) => {
    const [, method = '', url = ''] = /^(\S+) (\S+) /.exec(error.rawPacket?.toString('latin1') ?? '') ?? [];
    noteAsked(url, { method, headers: {} });
    socket.end(byHand(answers.get(url)?.actual ?? { status: 400, headers: [] }), 'latin1');
  });
  return {
    server,
    asked,
    answering(preflight, actual, later = actual) {
      const path = `/${answers.size + 1}`;
      answers.set(path, { preflight, actual, later });
      return path;
    },
  };
}

/** Characters that Node does not let into a header, and other servers may. */
const REFUSED_BY_NODE = /[\x00-\x08\x0a-\x1f\x7f]/;

function byHand({ status, headers }: Answer): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} Answer\r\n${lines}Content-Length: 0\r\nConnection: close\r\n\r\n`;
}

// `attempt` resolves to true when the page could read the status of the response. The frame is sandboxed without
// allow-same-origin: its origin is opaque, so its requests carry `Origin: null`.
const page = `<!doctype html><title>page</title><script>
  const attempts = {
    fetch: (url, { method, headers, credentials }) =>
      fetch(url, { method, headers, credentials: credentials ? 'include' : 'same-origin' }).then((r) => r.status > 0),
    XMLHttpRequest: (url, { method, headers, credentials }) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.withCredentials = credentials;
      for (const [name, value] of headers) request.setRequestHeader(name, value);
      request.onload = () => resolve(request.status > 0);
      request.onerror = reject;
      request.send();
    }),
  };
  function attempt(api, url, request) {
    return attempts[api](url, request).then((read) => read, () => false);
  }
</script>
<iframe name="sandboxed" sandbox="allow-scripts" srcdoc="<script>
  function attempt(url) {
    return fetch(url, { credentials: 'include' }).then((r) => r.status > 0, () => false);
  }
</script>"></iframe>`;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // A TCP server's address is never a string.
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
