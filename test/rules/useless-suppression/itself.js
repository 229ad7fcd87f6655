// What is said of comments cannot be silenced by comments: its level can be set.
const cors = require('cors');

module.exports = (app) => {
  // cors-lint-disable-next-line useless-suppression -- we know
  //                             ^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
  app.use(cors({ origin: 'https://app.example.com' }));
};
