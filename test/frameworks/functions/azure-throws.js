// requests: POST /api/orders
// What the function throws, the platform answers.

const { app } = require('@azure/functions');

app.http('orders', {
  methods: ['POST', 'OPTIONS'],
  handler: async (request) => {
    const origin = request.headers.get('origin');
    if (origin === 'null') throw new Error('nobody');
    return { status: 201, headers: { 'Access-Control-Allow-Origin': origin || 'https://app.example.com' } };
  },
});
