// requests: GET /, PUT /
// Without options everybody gets in; with credentials no browser takes the answer.

import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';

const app = new App();
app.use('/open', cors());
app.use('/true', cors({ origin: true, exposedHeaders: ['X-A', 'X-B'] }));
app.use('/cookies', cors({ credentials: true, methods: ['get', 'post'], allowedHeaders: 'x-token' }));
app.get('/open', (req, res) => {
  res.set('X-Way', 'open').send('open');
});
app.listen(3000);
