import { createServer } from 'node:http';
import { H3, toNodeHandler } from 'h3';

const app = new H3();

app.get('/', (event) => {
  event.res.headers.set('Access-Control-Allow-Origin', '*');
  event.res.headers.set('Access-Control-Allow-Credentials', 'true');
  return { name: 'Ada' };
});

createServer(toNodeHandler(app)).listen(3000);
