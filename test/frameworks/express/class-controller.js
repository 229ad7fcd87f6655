// Handlers that are methods, bound in the constructor or as arrow fields.

const express = require('express');

class Controller {
  static defaultOrigin = 'https://www.example.com';
  #origin;

  constructor(origin) {
    this.#origin = origin;
    this.show = this.show.bind(this);
  }

  get origin() {
    return this.#origin ?? Controller.defaultOrigin;
  }

  allow(res) {
    res.set('Access-Control-Allow-Origin', this.origin);
    return res;
  }

  show(req, res) {
    this.allow(res).json({});
  }

  list = (req, res) => {
    this.allow(res).json([]);
  };
}

class OpenController extends Controller {
  allow(res) {
    super.allow(res).set('Access-Control-Allow-Origin', '*');
    return res;
  }
}

const app = express();
const closed = new Controller('https://app.example.com');
const byDefault = new Controller();
const open = new OpenController();

app.get('/closed', closed.show);
app.get('/default', byDefault.list);
app.get('/open', open.show);
app.get('/wrapped', (req, res) => new OpenController('https://x.example.com').list(req, res));

app.listen(3000);
