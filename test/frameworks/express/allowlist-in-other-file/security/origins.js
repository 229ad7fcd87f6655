const trusted = new Set(['https://shop.example.com', 'https://pay.example.com']);

trusted.add('http://localhost:5173');

exports.isTrusted = (origin) => trusted.has(origin);
exports.trusted = trusted;
