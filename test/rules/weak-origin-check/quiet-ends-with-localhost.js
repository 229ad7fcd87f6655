const http = require('http');

// Nobody can register a name below `localhost` or `internal`.
const hostOf = (origin) => {
  try {
    return new URL(origin).hostname;
  } catch {
    return '';
  }
};
const isOurs = (host) => host.endsWith('localhost') || host.endsWith('.corp.internal');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (origin && isOurs(hostOf(origin))) res.setHeader('Access-Control-Allow-Origin', origin);
    res.end('ok');
  })
  .listen(8080);
