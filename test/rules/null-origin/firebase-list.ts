import { onRequest } from 'firebase-functions/v2/https';

export const upload = onRequest(
  {
    cors: ['https://app.example.com', 'null'],
    //                                ^^^^^^ warning null-origin 💡
  },
  (request, response) => {
    response.status(201).send(request.body.name);
  },
);
