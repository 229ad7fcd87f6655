import ky from 'ky';
import { ofetch } from 'ofetch';

const api = ky.extend({
  prefixUrl: 'https://api.example.com',
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set('Access-Control-Allow-Origin', '*');
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
      },
    ],
  },
});

export const tags = () => api.get('tags').json();

export const people = () =>
  ofetch('https://people.example.com/list', {
    headers: { Accept: 'application/json', 'Access-Control-Max-Age': '600' },
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  });
