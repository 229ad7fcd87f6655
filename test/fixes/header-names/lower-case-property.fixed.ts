export default {
  fetch(): Response {
    return new Response('[]', {
      headers: { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" },
    });
  },
};
