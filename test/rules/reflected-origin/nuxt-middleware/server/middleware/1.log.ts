/** Writes down who asks, and refuses nobody: not a word of what is below. */
export default defineEventHandler((event) => {
  console.log(event.method, event.path);
});
