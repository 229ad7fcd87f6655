import { loadMenu } from './menu.mjs';

export const handler = async () => {
  try {
    const menu = await loadMenu();
    return {
      statusCode: 200,
      headers: { 'Access-Control-Allow-Origin': 'https://bistro.example.com' },
      //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
      body: JSON.stringify(menu),
    };
  } catch (error) {
    return { statusCode: 500, body: JSON.stringify({ message: error.message }) };
  }
};
