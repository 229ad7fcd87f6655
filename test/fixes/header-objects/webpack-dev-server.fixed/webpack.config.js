const allowedOrigins = ['https://app.example.com'];

module.exports = {
  entry: './src/index.js',
  devServer: {
    headers: (req) => {
      const origin = req.headers.origin;
      return {
        ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
        Vary: 'Origin',
        'Access-Control-Allow-Credentials': 'true',
      };
    },
  },
};
