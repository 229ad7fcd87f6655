/** Gives a step that writes the headers; false when it has answered. */
module.exports = ({ origins, credentials }) => {
  return (req, res) => {
    const origin = req.headers.origin;
    const isKnown = origins.some((known) => known.toLowerCase() === origin);
    res.setHeader('Vary', 'Origin');
    if (isKnown) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      if (credentials) res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    if (req.method !== 'OPTIONS') return true;
    res.writeHead(isKnown ? 204 : 403);
    res.end();
    return false;
  };
};
