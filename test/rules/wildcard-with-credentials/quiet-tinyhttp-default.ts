import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

new App()
  .use(cors())
  .get('/', (req, res) => void res.send('for everybody'))
  .listen(3000);
