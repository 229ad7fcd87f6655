import cors, { type CorsOptions, type CorsOptionsDelegate } from 'cors';
import express, { type Express, type Request } from 'express';
import { corsOptions as base, origins } from './config/cors.mjs';

const strict: CorsOptions = {
  ...base,
  origin: (requestOrigin, callback) => {
    const ok = requestOrigin !== undefined && origins.has(requestOrigin as string);
    callback(null, ok ? requestOrigin : false);
  },
};

const perRequest: CorsOptionsDelegate<Request> = (req, callback) => {
  callback(null, req.path === '/open' ? { origin: '*' } : strict);
};

const app: Express = express();
app.use('/strict', cors<Request>(strict));
app.use('/base', cors(base));
app.use('/request', cors(perRequest));
app.get('/strict', (_req, res) => void res.json({}));
app.get('/base', (_req, res) => void res.json({}));
app.listen(3000);
