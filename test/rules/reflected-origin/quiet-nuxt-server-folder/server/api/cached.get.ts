/** The list is public: everybody may read it, nobody with cookies. */
export default defineCachedEventHandler(
  async (event) => {
    setResponseHeader(event, 'Access-Control-Allow-Origin', getRequestHeader(event, 'origin') ?? '*');
    return await listItems();
  },
  { maxAge: 60 },
);
