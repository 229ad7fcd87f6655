import { createYoga } from 'graphql-yoga';
import { schema } from './schema.js';

// The proxy before it speaks of CORS.
export const yoga = createYoga({ schema, cors: false, fetchAPI: { Response } });

export default { fetch: yoga.fetch };
