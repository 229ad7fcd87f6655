const { DynamoDB } = require('@aws-sdk/client-dynamodb');

const table = new DynamoDB({ region: 'eu-central-1' });

module.exports.list = async () => {
  const { Items } = await table.scan({ TableName: 'orders' });
  return {
    statusCode: 200,
    headers: {
      'Access-Control-Allow-Origin': '*',
      //                             ^^^ error wildcard-with-credentials 💡
      'Access-Control-Allow-Credentials': true,
    },
    body: JSON.stringify(Items),
  };
};
