export default defineEventHandler((event) => {
  const origin = event.node.req.headers.origin;
  if (origin) {
    setHeader(event, 'Access-Control-Allow-Origin', origin);
    //                                              ^^^^^^ error reflected-origin 💡
    setHeader(event, 'Access-Control-Allow-Credentials', 'true');
    appendHeader(event, 'Vary', 'Origin');
  }
  if (event.method === 'OPTIONS') {
    setResponseStatus(event, 204);
    return '';
  }
});
