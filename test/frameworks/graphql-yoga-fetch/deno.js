// Deno serves Yoga as it is, which lets every page in.
// requests: GET /graphql, POST /graphql

import { createYoga } from 'graphql-yoga';

const yoga = createYoga({});

Deno.serve({ port: 8000 }, (request) => yoga.fetch(request));
