export default {
  fetch(request: Request): Response {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '+600' };
    return new Response(request.method === 'OPTIONS' ? null : '{}', { headers });
  },
};
