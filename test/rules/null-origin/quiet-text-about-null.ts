import { createServer } from 'node:http';

const explanation = "The 'Access-Control-Allow-Origin' header has the value 'null'.";

const known: Record<string, string> = {
  null: 'a sandboxed frame, a file or a data: page',
  '*': 'everybody',
};

createServer((req, res) => {
  const origin = req.headers.origin ?? 'nobody';
  res.setHeader('X-Asked-By', known[origin] ?? 'a website');
  res.end(origin === 'null' ? explanation : 'ok');
}).listen(3000);
