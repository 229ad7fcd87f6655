export default defineCachedEventHandler(
  (event) => {
    setResponseHeader(
      event,
      'Access-Control-Allow-Origin',
      getRequestHeader(event, 'origin') ?? 'https://absent.example',
    );
    return 'cached';
  },
  { maxAge: 60 },
);
