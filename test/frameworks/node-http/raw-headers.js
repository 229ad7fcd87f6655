// requests: GET /loop, GET /find, GET /pairs, GET /copied
// The request's headers as the flat list of names and values that they came in.
const http = require('http');

function byLoop({ rawHeaders }, wanted) {
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i].toLowerCase() === wanted) return rawHeaders[i + 1];
  }
  return undefined;
}

function byFind({ rawHeaders }, wanted) {
  const at = rawHeaders.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === wanted);
  return at < 0 ? undefined : rawHeaders[at + 1];
}

function byPairs({ rawHeaders }, wanted) {
  const headers = {};
  rawHeaders.forEach((name, index) => {
    if (index % 2 === 0) headers[name.toLowerCase()] = rawHeaders[index + 1];
  });
  return headers[wanted];
}

const ways = { '/loop': byLoop, '/find': byFind, '/pairs': byPairs };

http
  .createServer((req, res) => {
    const read = ways[req.url];
    const origin = read ? read(req, 'origin') : req.headers.origin;
    if (origin) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Vary', 'Origin');
    }
    res.end(req.url);
  })
  .listen(3000);
