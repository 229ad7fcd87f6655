import type { HeadersFunction } from 'react-router';

export const headers: HeadersFunction = ({ parentHeaders }) => ({
  'Cache-Control': parentHeaders.get('Cache-Control') ?? 'no-store',
  Vary: 'Origin',
});

export default function Page() {
  return null;
}
