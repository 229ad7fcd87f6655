export default defineEventHandler(async (event) => {
  setHeader(event, 'Access-Control-Allow-Origin', event.headers.get('origin') ?? '*');
  //                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  setHeader(event, 'Access-Control-Allow-Credentials', 'true');
  const form = await readMultipartFormData(event);
  if (!form) throw createError({ statusCode: 400, message: 'No files' });
  return form.length;
});
