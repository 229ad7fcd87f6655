// A callable function with a list.
// requests: POST /

const { onCall } = require('firebase-functions/v2/https');

exports.add = onCall({ cors: ['https://app.example.com', 'https://admin.example.com'] }, ({ data }) => data);
