import { TRUSTED } from './settings';

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin');
    const allowed = origin !== null && [...TRUSTED, 'https://app.example.com'].includes(origin) ? origin : '*';
    //                                                                                                     ^^^ warning wildcard-with-credentials 💡
    const headers = new Headers({ 'Access-Control-Allow-Origin': allowed, Vary: 'Origin' });
    headers.set('Access-Control-Allow-Credentials', 'true');
    return new Response('{}', { headers });
  },
};
