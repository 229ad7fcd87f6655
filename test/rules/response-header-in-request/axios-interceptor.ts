import axios, { type InternalAxiosRequestConfig } from 'axios';
import { tokens } from './tokens';

export const http = axios.create({ baseURL: 'https://api.example.com' });

http.interceptors.request.use((config: InternalAxiosRequestConfig) => {
  const token = tokens.read();
  if (token) config.headers.Authorization = `Bearer ${token}`;
  config.headers['Access-Control-Allow-Origin'] = '*';
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  config.headers.set('Access-Control-Allow-Headers', 'Content-Type');
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  return config;
});
