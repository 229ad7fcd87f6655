// requests: GET /, POST /orders
// A small framework of one's own: a class with `use`, whose middleware is called in turn.
const http = require('http');
const cors = require('cors');

class App {
  constructor(options = {}) {
    this.middlewares = [];
    this.options = Object.assign({ poweredBy: 'tea' }, options);
  }

  use(...middlewares) {
    this.middlewares.push(...middlewares);
    return this;
  }

  handle(req, res) {
    let index = 0;
    const next = (error) => {
      const middleware = this.middlewares[index++];
      if (error || !middleware) {
        res.statusCode = error ? 500 : 404;
        return res.end();
      }
      return middleware(req, res, next);
    };
    next();
  }

  listen(port) {
    return http.createServer(this.handle.bind(this)).listen(port);
  }
}

new App({ poweredBy: 'coffee' })
  .use(cors({ origin: /example\.com$/, credentials: true }))
  .use((req, res) => res.end('done'))
  .listen(3000);
