import axios from 'axios';
import { beforeEach, expect, it, vi } from 'vitest';
import { load } from '../src/load';

const headers = { 'access-control-allow-origin': '*' };

beforeEach(() => {
  axios.get.mockResolvedValue({ data: [], status: 200, headers });
  fetch.mockResponseOnce('[]', { headers: { 'Access-Control-Allow-Origin': '*' } });
  globalThis.fetch = vi.fn().mockResolvedValue(new Response('[]', { headers }));
});

it('loads', async () => {
  expect(await load()).toEqual([]);
  expect(axios.get).toHaveBeenCalledWith('/list', { headers: { 'Access-Control-Allow-Origin': '*' } });
});
