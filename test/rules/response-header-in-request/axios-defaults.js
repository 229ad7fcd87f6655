import axios from 'axios';

axios.defaults.baseURL = 'https://api.example.com';
axios.defaults.headers.common['Access-Control-Allow-Origin'] = '*';
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
axios.defaults.headers.post['Access-Control-Allow-Credentials'] = true;
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡

export function signIn(name, password) {
  return axios.post('/session', { name, password });
}
