import useSWR from 'swr';

const headers: HeadersInit = { Accept: 'application/json', 'access-control-allow-origin': '*' };
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡

const fetcher = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { headers: { ...headers } });
  return response.json();
};

export function useStock(symbol: string) {
  return useSWR(`https://stocks.example.com/${symbol}`, fetcher);
}
