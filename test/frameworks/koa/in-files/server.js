// An app in several files, with origins from the environment.
// requests: GET /health, GET /api/items, POST /api/items
// env: ORIGINS=https://app.example.com,https://b.example.com
// env: ORIGINS=https://other.example.com

const Koa = require('koa');
const cors = require('./middleware/cors');
const errors = require('./middleware/errors');
const routes = require('./routes');

const app = new Koa();
app.use(errors());
app.use(cors);
app.use(routes.routes());
app.use(routes.allowedMethods());
module.exports = app.listen(3000);
