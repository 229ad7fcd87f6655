import type { AzureFunction, Context, HttpRequest } from '@azure/functions';

const httpTrigger: AzureFunction = async function (context: Context, req: HttpRequest): Promise<void> {
  context.res.headers['Access-Control-Allow-Origin'] = '*';
  //                                                   ^^^ error wildcard-with-credentials 💡
  context.res.headers['Access-Control-Allow-Credentials'] = 'true';
  context.res.body = { name: req.query.name };
};

export default httpTrigger;
