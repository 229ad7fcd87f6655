import { app } from '@azure/functions';

const ALLOWED = ['https://app.example.com'];

app.http('me', {
  methods: ['GET'],
  handler: async (request) => {
    const origin = request.headers.get('origin') ?? '';
    return {
      headers: {
        'Access-Control-Allow-Origin': ALLOWED.includes(origin) ? origin : 'null',
        //                                                                 ^^^^^^ error null-origin 💡
        'Access-Control-Allow-Credentials': 'true',
        Vary: 'Origin',
      },
      jsonBody: { name: 'me' },
    };
  },
});
