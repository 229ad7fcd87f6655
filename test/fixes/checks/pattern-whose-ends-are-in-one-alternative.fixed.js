const http = require("node:http");

const ALLOWED = /^(?:https:\/\/app\.example\.com|https:\/\/app\.example\.com)$/;

http
  .createServer((req, res) => {
    res.setHeader("Vary", "Origin");
    if (ALLOWED.test(req.headers.origin)) {
      res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
    }
    res.end("[]");
  })
  .listen(8080);
