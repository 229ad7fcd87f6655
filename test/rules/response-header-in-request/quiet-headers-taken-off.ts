import axios from 'axios';

export const client = axios.create({ baseURL: 'https://api.example.com' });

client.interceptors.request.use((config) => {
  for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Allow-Headers']) delete config.headers[name];
  config.headers.delete('Access-Control-Allow-Methods');
  return config;
});

client.interceptors.response.use((response) => {
  if (!response.headers['access-control-allow-origin']) console.warn('No CORS at', response.config.url);
  return response;
});
