import axios from 'axios';

const api = axios.create({
  baseURL: 'https://api.example.com',
  withCredentials: true,
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Credentials': 'true',
    'Content-Type': 'application/json',
  },
});

axios.defaults.headers.common['Access-Control-Allow-Origin'] = '*';

export const login = (name, password) => api.post('/login', { name, password });

export async function logout() {
  await fetch('https://api.example.com/logout', {
    method: 'POST',
    mode: 'cors',
    credentials: 'include',
    headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' },
  });
}
