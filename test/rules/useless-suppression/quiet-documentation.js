/**
 * cors-lint-disable-next-line would be written above the call.
 * @example
 * // cors-lint-disable-next-line reflected-origin -- public
 */
exports.mount = (app, cors) => app.use(cors({ origin: 'https://app.example.com' }));
