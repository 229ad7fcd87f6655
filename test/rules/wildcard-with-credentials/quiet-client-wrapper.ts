import axios, { type InternalAxiosRequestConfig } from 'axios';

const headers = {
  Accept: 'application/json',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Credentials': 'true',
};

export async function api<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(`https://api.example.com${path}`, {
    ...options,
    credentials: 'include',
    headers: { ...headers, ...options.headers },
  });
  return response.json() as Promise<T>;
}

const client = axios.create({ baseURL: 'https://api.example.com' });

client.interceptors.request.use((config: InternalAxiosRequestConfig) => {
  config.headers['Access-Control-Allow-Origin'] = '*';
  config.headers['Access-Control-Allow-Credentials'] = 'true';
  return config;
});

export default client;
