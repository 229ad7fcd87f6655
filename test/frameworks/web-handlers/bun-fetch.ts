// requests: GET /
// env: ORIGIN=https://app.example.com
// env: (empty)
declare const Bun: {
  serve(options: { fetch(request: Request): Response }): void;
  readonly env: Record<string, string | undefined>;
};

Bun.serve({
  fetch: (request) => {
    const response = new Response('hi');
    const allowed = Bun.env.ORIGIN;
    if (allowed && request.headers.get('origin') === allowed) {
      response.headers.set('Access-Control-Allow-Origin', allowed);
    }
    response.headers.set('Access-Control-Expose-Headers', 'X-Request-Id');
    return response;
  },
});
