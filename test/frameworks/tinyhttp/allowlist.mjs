// requests: GET /, OPTIONS /users/7, GET /nowhere
// A list for @tinyhttp/cors, below an app with routes.

import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();

app
  .use(cors({ origin: ['https://app.example.com', 'https://b.example.com'], credentials: true, maxAge: 600 }))
  .get('/', (req, res) => void res.send('home'))
  .get('/users/:id', (req, res) => void res.json({ id: req.params.id }))
  .listen(3000);
