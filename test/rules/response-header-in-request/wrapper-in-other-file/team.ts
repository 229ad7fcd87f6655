import { requestHeaders } from './cors-headers';
import { request } from './http';

export const team = () => request<string[]>('/team', { headers: requestHeaders });

export const invite = (mail: string) =>
  request('/team', { method: 'POST', body: mail, headers: { 'Access-Control-Allow-Methods': 'POST' } });
  //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
