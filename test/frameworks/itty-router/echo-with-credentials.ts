// requests: GET /profile
import { cors, IttyRouter, json, error } from 'itty-router';

const { preflight, corsify } = cors({ credentials: true, exposeHeaders: ['X-Total', 'X-Page'], maxAge: 600 });

const router = IttyRouter();

router
  .all('*', preflight)
  .get('/profile', () => ({ name: 'x' }))
  .all('*', () => error(404));

export default {
  fetch: (request: Request, ...args: unknown[]) =>
    router
      .fetch(request, ...args)
      .then(json)
      .catch(error)
      .then((response: Response) => corsify(response, request)),
};
