// What stands for SvelteKit's `$env/dynamic/private` in fixtures.

export const env: Readonly<Record<string, string | undefined>> = { ...process.env };
