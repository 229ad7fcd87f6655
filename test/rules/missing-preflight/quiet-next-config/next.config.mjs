export default {
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [
          { key: 'Access-Control-Allow-Origin', value: 'https://photos.example.com' },
          { key: 'Access-Control-Allow-Methods', value: 'DELETE' },
        ],
      },
    ];
  },
};
