// requests: GET /orders, GET /health, GET /items, GET /teas
// Handlers that hold no word of CORS themselves: methods that call methods, functions of other files, a table by name.
import express, { type Request, type Response } from 'express';
import { respond } from './respond';
import * as replies from './respond';

class Controller {
  private readonly title = 'orders';

  list(_req: Request, res: Response): void {
    this.finish(res, { title: this.title });
  }

  protected finish(res: Response, body: object): void {
    res.set('Access-Control-Allow-Origin', '*').json(body);
  }
}

class Api {
  readonly orders = new Controller();
}

const api = new Api();
const table: Record<string, (req: Request, res: Response) => void> = {
  open: (req, res) => {
    res.set('Access-Control-Allow-Origin', req.headers.origin ?? '*').set('Vary', 'Origin').send('open');
  },
};

const app = express();
app.get('/orders', (req, res) => api.orders.list(req, res));
app.get('/health', (req, res) => respond(res, { well: true }));
app.get('/items', (req, res) => replies.respond(res, []));
app.get('/teas', (req, res) => {
  const name = 'op' + 'en';
  table[name]?.(req, res);
});
app.listen(3000);
