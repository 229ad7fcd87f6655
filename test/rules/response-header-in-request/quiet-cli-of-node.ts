import { writeFileSync } from 'node:fs';
import axios from 'axios';

const { data } = await axios.get('https://api.example.com/openapi.json', {
  headers: { 'Access-Control-Allow-Origin': '*' },
});
writeFileSync('openapi.json', JSON.stringify(data));
