// requests: GET /orders, GET /health
// Decorators of one's own: what they note about methods is read when the routes are made.
import express, { type Request, type Response } from 'express';

interface Noted {
  path: string;
  origin: string | undefined;
}

const noted = new Map<string, Noted>();

function Get(path: string) {
  return (_target: object, name: string, _descriptor: PropertyDescriptor) => {
    noted.set(name, { origin: undefined, ...noted.get(name), path });
  };
}

function AllowOrigin(origin: string) {
  return (_target: object, name: string, descriptor: PropertyDescriptor) => {
    const inner = descriptor.value;
    descriptor.value = function (req: Request, res: Response) {
      res.header('Access-Control-Allow-Origin', origin);
      res.header('Access-Control-Allow-Credentials', 'true');
      return inner.call(this, req, res);
    };
    noted.set(name, { path: '/', ...noted.get(name), origin });
  };
}

class Orders {
  private readonly title = 'orders';

  @Get('/orders')
  @AllowOrigin('*')
  list(_req: Request, res: Response): void {
    res.json({ title: this.title });
  }

  @Get('/health')
  health(_req: Request, res: Response): void {
    res.send('well');
  }
}

const app = express();
const orders = new Orders();
for (const [name, { path }] of noted) {
  app.get(path, (req, res) => orders[name as 'list' | 'health'](req, res));
}
app.listen(3000);
