const { send } = require('micro');
const cors = require('micro-cors')({ origin: 'https://app.example.com', methods: ['GET', 'PUT'], credentials: false });
//                                                                      ^^^^^^^ warning unknown-cors-option 💡
//                                                                                               ^^^^^^^^^^^ warning unknown-cors-option 💡

module.exports = cors((req, res) => send(res, 200, []));
