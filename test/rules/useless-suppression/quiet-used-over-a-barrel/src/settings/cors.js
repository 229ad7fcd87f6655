// Found from the server, two imports away.
exports.cors = {
  // cors-lint-disable-next-line reflected-origin -- the gateway checks origins
  origin: true,
  credentials: true,
};
