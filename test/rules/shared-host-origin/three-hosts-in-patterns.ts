import type { IncomingMessage, ServerResponse } from 'node:http';

const PREVIEWS = [
  /^https:\/\/[a-z0-9-]+\.vercel\.app$/,
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning shared-host-origin
  /^https:\/\/[a-z0-9-]+\.netlify\.app$/,
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning shared-host-origin
  /^https:\/\/[a-z0-9-]+\.pages\.dev$/,
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning shared-host-origin
];

export function applyCors(req: IncomingMessage, res: ServerResponse): void {
  const { origin } = req.headers;
  res.setHeader('Vary', 'Origin');
  if (origin && PREVIEWS.some((pattern) => pattern.test(origin))) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
}
