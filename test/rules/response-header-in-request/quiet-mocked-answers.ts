import MockAdapter from 'axios-mock-adapter';
import axios from 'axios';
import { http, HttpResponse } from 'msw';
import nock from 'nock';

const headers = { 'Access-Control-Allow-Origin': '*' };

export const mock = new MockAdapter(axios);
mock.onGet('https://api.example.com/me').reply(200, { name: 'Ada' }, headers);

nock('https://api.example.com').defaultReplyHeaders({ 'Access-Control-Allow-Origin': '*' }).get('/me').reply(200);

export const handlers = [
  http.get('https://api.example.com/me', () => HttpResponse.json({ name: 'Ada' }, { headers })),
];
