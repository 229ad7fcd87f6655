// What shared code writes for a route is not seen at the route: nobody can tell that the comment is for nothing.
import express from 'express';
import { headers } from './headers';

const app = express();
app.use(headers);
// cors-lint: public -- the feed
app.get('/feed', (_request, response) => response.json([]));
