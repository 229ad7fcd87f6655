import type { IncomingMessage, ServerResponse } from 'node:http';

/** Lets our apps read the answer. */
export function setCors(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.setHeader('Access-Control-Allow-Credentials', 'true');
}
