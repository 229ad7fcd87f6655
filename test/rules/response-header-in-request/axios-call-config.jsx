import axios from 'axios';
import { useEffect, useState } from 'react';

const config = {
  headers: {
    'Access-Control-Allow-Origin': '*',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    'Content-Type': 'application/json',
  },
};

export function Weather({ city }) {
  const [report, setReport] = useState(null);

  useEffect(() => {
    axios
      .get(`https://weather.example.net/v2/${city}`, config)
      .then((response) => setReport(response.data))
      .catch(() => setReport(null));
  }, [city]);

  const send = () => axios.post('https://api.example.com/seen', { city }, config);

  return report ? <button onClick={send}>{report.summary}</button> : <p>…</p>;
}
