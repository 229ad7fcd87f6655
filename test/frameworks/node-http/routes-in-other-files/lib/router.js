class Router {
  constructor() {
    this.routes = new Map();
    this.steps = [];
  }

  before(step) {
    this.steps.push(step);
    return this;
  }

  on(method, path, handler) {
    this.routes.set(`${method} ${path}`, handler);
  }

  handle(req, res) {
    for (const step of this.steps) {
      if (step(req, res) === false) return;
    }
    const handler = this.routes.get(`${req.method} ${req.url.split('?')[0]}`);
    if (!handler) {
      res.writeHead(404);
      return res.end('nothing');
    }
    return handler(req, res);
  }
}

exports.Router = Router;
