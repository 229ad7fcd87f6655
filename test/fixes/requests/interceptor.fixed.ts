import axios from 'axios';

export const client = axios.create({ baseURL: 'https://api.example.com' });

client.interceptors.request.use((config) => {
  return config;
});
