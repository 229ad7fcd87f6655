'use strict';

module.exports = {
  // cors-lint: public -- whatever uses this
  open: { origin: true, credentials: true },
  //              ^^^^ error public-with-credentials 💡
};
