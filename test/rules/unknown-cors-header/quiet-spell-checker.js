const TYPOS = {
  'Access-Control-Allow-Orgin': 'Access-Control-Allow-Origin',
  'Access-Control-Allow-Header': 'Access-Control-Allow-Headers',
};

module.exports = function corrected(name) {
  return TYPOS[name] ?? name;
};
