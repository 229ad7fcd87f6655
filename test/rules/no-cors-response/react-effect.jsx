import { useEffect, useState } from 'react';

export function Headlines() {
  const [items, setItems] = useState([]);

  useEffect(() => {
    const controller = new AbortController();
    fetch('https://news.example.net/api/headlines', { mode: 'no-cors', signal: controller.signal })
    //                                                ^^^^^^^^^^^^^^^ warning no-cors-response 💡
      .then((res) => res.json())
      .then((data) => setItems(data.items))
      .catch((error) => console.error(error));
    return () => controller.abort();
  }, []);

  return items.map(({ id, title }) => <h2 key={id}>{title}</h2>);
}
