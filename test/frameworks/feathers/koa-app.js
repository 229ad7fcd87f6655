// requests: GET /messages, OPTIONS /messages, GET /nowhere
// The CORS that @feathersjs/koa exports: @koa/cors.

const { feathers } = require('@feathersjs/feathers');
const { koa, rest, bodyParser, errorHandler, parseAuthentication, cors } = require('@feathersjs/koa');

const app = koa(feathers());

app.use(cors({ credentials: true }));
app.use(errorHandler());
app.use(parseAuthentication());
app.use(bodyParser());
app.configure(rest());
app.use('messages', { find: async () => [] });

app.listen(3030);
