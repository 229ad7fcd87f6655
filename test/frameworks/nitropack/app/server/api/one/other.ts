export default defineEventHandler((event) => {
  appendResponseHeader(event, 'Vary', 'Origin');
});
