import axios, { type InternalAxiosRequestConfig } from 'axios';

const headers = {
  Accept: 'application/json',
  'Access-Control-Allow-Origin': '*',
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  'Access-Control-Allow-Credentials': 'true',
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
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
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  config.headers['Access-Control-Allow-Credentials'] = 'true';
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  return config;
});

export default client;
