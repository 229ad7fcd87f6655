// with: h3-2-early
// requests: GET /list, GET /nobody, GET /null, GET /star
// A release from before version 2 was done: refusals say nothing of Vary, and `null` is copied.

import { H3, handleCors, serve } from 'h3';

const origins = {
  '/list': { origin: ['https://app.example.com'], credentials: true },
  '/null': { origin: 'null', exposeHeaders: ['x-total'] },
  '/star': { credentials: true, methods: '*' },
  '/nobody': { origin: () => false },
};

const app = new H3();
for (const [path, options] of Object.entries(origins)) {
  app.all(path, (event) => {
    const answer = handleCors(event, options);
    if (answer !== false) return answer;
    return path;
  });
}
serve(app, { port: 3000 });
