import { onRequest } from 'firebase-functions/v2/https';
import { report } from './report';

export const reports = onRequest(
  { region: 'europe-west3', cors: true },
  //                              ^^^^ error reflected-origin 💡
  async (request, response) => {
    response.set('Access-Control-Allow-Credentials', 'true');
    response.json(await report(request.query.month));
  },
);
