import { json, type HeadersFunction } from '@remix-run/server-runtime';

export const loader = () => json({ title: 'a page' }, { headers: { 'X-Origin': 'https://partner.example.com' } });

export const headers: HeadersFunction = ({ loaderHeaders }) => ({
  'Access-Control-Allow-Origin': loaderHeaders.get('X-Origin') ?? '*',
});

export default function Page() {
  return null;
}
