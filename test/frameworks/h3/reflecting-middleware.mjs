// with: h3-1
// A first layer that writes the headers of all, and preflights that it answers itself.

import { createServer } from 'node:http';
import {
  createApp,
  createError,
  createRouter,
  defineEventHandler,
  getRequestHeader,
  isMethod,
  sendNoContent,
  setResponseHeader,
  setResponseHeaders,
  toNodeListener,
} from 'h3';

const app = createApp();

app.use(
  defineEventHandler((event) => {
    const origin = getRequestHeader(event, 'Origin');
    setResponseHeaders(event, {
      'Access-Control-Allow-Origin': origin ?? '*',
      'Access-Control-Allow-Methods': 'GET, PUT',
    });
    setResponseHeader(event, 'Access-Control-Allow-Credentials', 'true');
    if (isMethod(event, 'OPTIONS')) return sendNoContent(event, 204);
  }),
);

const router = createRouter()
  .get('/items', defineEventHandler(() => ({ items: [] })))
  .get(
    '/items/:id',
    defineEventHandler(() => {
      throw createError({ statusCode: 404, statusMessage: 'No such item' });
    }),
  )
  .post(
    '/items',
    defineEventHandler((event) => {
      setResponseHeader(event, 'Access-Control-Allow-Origin', 'https://app.example.com');
      setResponseHeader(event, 'Vary', 'Origin');
      return null;
    }),
  );

app.use(router);
createServer(toNodeListener(app)).listen(3000);
