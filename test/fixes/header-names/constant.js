const http = require('http')

const HEADERS = "Access-Control-Allow-Header"

http
  .createServer((req, res) => {
    res.setHeader("Access-Control-Allow-Origin", "*")
    res.setHeader(HEADERS, "Content-Type")
    res.end("{}")
  })
  .listen(3000)
