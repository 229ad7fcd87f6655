// requests: GET /, GET /health
// Handlers that wrap handlers, put together by reduceRight.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';

type Handler = (req: IncomingMessage, res: ServerResponse) => unknown;
type Wrapper = (inner: Handler) => Handler;

const compose =
  (...wrappers: Wrapper[]): Wrapper =>
  (inner) =>
    wrappers.reduceRight((wrapped, wrapper) => wrapper(wrapped), inner);

const withErrors: Wrapper = (inner) => async (req, res) => {
  try {
    await inner(req, res);
  } catch {
    res.writeHead(500).end();
  }
};

const withOrigins =
  (...origins: string[]): Wrapper =>
  (inner) =>
  (req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (origin !== undefined && origins.includes(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    return inner(req, res);
  };

const withTag: Wrapper = (inner) => (req, res) => {
  res.setHeader('ETag', '"tea"');
  return inner(req, res);
};

const wrap = compose(withErrors, withOrigins('https://app.example.com', 'https://www.example.com'), withTag);

const server = http.createServer(
  wrap((req, res) => {
    if (req.url === '/health') throw new Error('not well');
    res.end('tea');
  }),
);
server.listen(3000);
