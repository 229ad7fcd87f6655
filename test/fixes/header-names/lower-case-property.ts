export default {
  fetch(): Response {
    return new Response('[]', {
      headers: { "access-control-allow-origin": "*", "access-control-exposed-headers": "etag" },
    });
  },
};
