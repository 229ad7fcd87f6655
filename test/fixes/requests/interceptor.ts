import axios from 'axios';

export const client = axios.create({ baseURL: 'https://api.example.com' });

client.interceptors.request.use((config) => {
  config.headers['Access-Control-Allow-Origin'] = '*';
  config.headers.set('Access-Control-Allow-Credentials', 'true');
  return config;
});
