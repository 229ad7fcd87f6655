// A Worker that hands the paths of GraphQL to Yoga, and answers the others itself.
// requests: GET /graphql, POST /graphql, GET /items

import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ cors: { origin: 'https://app.example.com', methods: ['POST'] } });

export default {
  async fetch(request, env, context) {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/graphql')) return yoga.fetch(request, env, context);
    return new Response('[]', { headers: { 'Access-Control-Allow-Origin': '*' } });
  },
};
