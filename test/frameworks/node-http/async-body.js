// An async handler that collects the body with `for await` and catches what goes wrong.
// requests: POST /

const http = require('node:http');

async function readBody(req) {
  let body = '';
  for await (const chunk of req) body += chunk;
  return body;
}

const allowedOrigin = 'https://app.example.com';

http
  .createServer(async (req, res) => {
    const origin = req.headers.origin;
    try {
      if (origin !== undefined && origin !== allowedOrigin) throw Object.assign(new Error('forbidden'), { status: 403 });
      const body = await readBody(req);
      res.setHeader('Access-Control-Allow-Origin', allowedOrigin);
      res.end(body);
    } catch (error) {
      res.statusCode = error.status ?? 500;
      res.end(error.message);
    } finally {
      if (!res.writableEnded) res.end();
    }
  })
  .listen(3000);
