import { json } from '@remix-run/server-runtime';

export const loader = () => {
  throw new Error('always');
};

export const action = () => json('fine', { headers: { 'Access-Control-Allow-Origin': '*' } });
