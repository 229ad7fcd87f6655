const { send } = require('micro');
const cors = require('micro-cors')();
//           ^^^^^^^^^^^^^^^^^^^^^^^ error wildcard-with-credentials

const handler = async (req, res) => {
  if (req.method === 'OPTIONS') return send(res, 204);
  return send(res, 200, { items: [] });
};

module.exports = cors(handler);
