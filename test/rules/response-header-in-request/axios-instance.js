import axios from 'axios';

const api = axios.create({
  baseURL: process.env.REACT_APP_API_URL,
  headers: {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    'Access-Control-Allow-Methods': 'GET,PUT,POST,DELETE,PATCH,OPTIONS',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  },
});

export const getProfile = () => api.get('/profile');

export default api;
