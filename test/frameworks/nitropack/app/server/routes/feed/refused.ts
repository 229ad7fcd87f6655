export default defineEventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Allow-Origin', 'https://never.example');
  return 'too late';
});
