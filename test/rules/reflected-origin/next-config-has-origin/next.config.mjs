/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  async headers() {
    return [
      {
        source: '/api/:path*',
        has: [{ type: 'header', key: 'Origin', value: '(?<origin>.*)' }],
        headers: [
          { key: 'Access-Control-Allow-Origin', value: ':origin' },
          //                                           ^^^^^^^^^ error reflected-origin 💡
          { key: 'Access-Control-Allow-Credentials', value: 'true' },
        ],
      },
    ];
  },
};

export default nextConfig;
