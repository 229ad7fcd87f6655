const microCors = require('micro-cors');

const cors = microCors({ origin: ['https://app.example.com', 'https://admin.example.com'] });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin

module.exports = cors(async () => ['soup']);
