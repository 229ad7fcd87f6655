/** @type {import('next').NextConfig} */
module.exports = {
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [{ key: 'Access-Control-Allow-Origin', value: 'https://example.com/' }],
        //                                                     ^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡
      },
    ];
  },
};
