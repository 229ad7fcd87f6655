import { eventHandler, setResponseHeader } from 'h3';

export default eventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Allow-Credentials', 'true');
  return [];
});
