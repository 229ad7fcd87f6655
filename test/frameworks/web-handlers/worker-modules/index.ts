// requests: GET /users, DELETE /users
import { withCors } from './cors';
import { listUsers } from './users';

export default {
  fetch: withCors(async (request) => {
    if (request.method === 'GET') return listUsers();
    throw new Error('cannot');
  }),
};
