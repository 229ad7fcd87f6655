export async function loadRates(): Promise<Record<string, number>> {
  const response = await fetch('https://rates.example.net/latest', { mode: 'no-cors' });
  //                                                                 ^^^^^^^^^^^^^^^ warning no-cors-response 💡
  const rates = (await response.json()) as Record<string, number>;
  return rates;
}
