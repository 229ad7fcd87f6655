const origins = ['https://app.example.com', 'http://localhost:8080'];

exports.cors = {
  origin: (ctx) => (origins.includes(ctx.get('origin')) ? ctx.get('origin') : ''),
  credentials: true,
};
