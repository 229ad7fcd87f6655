export default defineEventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Max-Age', '2');
  if (event.path === '/feed/answered') return 'answered';
});
