import axios from 'axios';

const api = axios.create({
  baseURL: 'https://api.example.com',
  withCredentials: true,
  headers: {
    'Access-Control-Allow-Origin': '*',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    'Access-Control-Allow-Credentials': 'true',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    'Content-Type': 'application/json',
  },
});

axios.defaults.headers.common['Access-Control-Allow-Origin'] = '*';
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡

export const login = (name, password) => api.post('/login', { name, password });

export async function logout() {
  await fetch('https://api.example.com/logout', {
    method: 'POST',
    mode: 'cors',
    credentials: 'include',
    headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' },
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  });
}
