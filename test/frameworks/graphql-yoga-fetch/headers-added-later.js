// What Yoga answers gets a header of the app's own; its CORS headers are the app's too.
// requests: GET /graphql, POST /graphql

import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ cors: false });

export default {
  async fetch(request) {
    const response = await yoga.fetch(request);
    const answer = new Response(response.body, response);
    answer.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*');
    answer.headers.append('Vary', 'Origin');
    return answer;
  },
};
