const ORIGIN = 'Access-Control-Allow-Origin';

const everything = {
  source: '/table/:path*',
  headers: [
    { key: ORIGIN, value: 'https://table.example.com' },
    { key: 'Access-Control-Expose-Headers', value: 'X-Table' },
  ],
};

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  async headers() {
    return [
      everything,
      {
        source: '/table/merged',
        headers: [
          { key: 'access-control-allow-origin', value: 'https://merged.example.com' },
          { key: 'Vary', value: 'Origin' },
        ],
      },
      {
        source: '/table/echoed',
        has: [{ type: 'header', key: 'Origin', value: '(?<who>https://[a-z]+\\.example\\.com)' }],
        headers: [
          { key: ORIGIN, value: ':who' },
          { key: 'Access-Control-Allow-Credentials', value: 'true' },
        ],
      },
      {
        source: '/table/echoed',
        missing: [{ type: 'header', key: 'origin' }],
        headers: [{ key: 'Access-Control-Max-Age', value: '1' }],
      },
      {
        source: '/table/order',
        headers: [{ key: ORIGIN, value: '*' }],
      },
      {
        source: '/table/(order|static)',
        headers: [{ key: 'Access-Control-Allow-Methods', value: ['GET', 'PUT'].join(', ') }],
      },
    ];
  },
};

export default config;
