import { handleCors } from 'h3';

export default defineEventHandler({
  onRequest: (event) => {
    setResponseHeader(event, 'Access-Control-Expose-Headers', 'x-hook');
  },
  handler: (event) => {
    const isPreflight = handleCors(event, { origin: ['https://app.example.com'], credentials: true, methods: ['PUT'] });
    if (isPreflight) return;
    return 'handled';
  },
});
