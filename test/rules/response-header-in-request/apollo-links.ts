import { ApolloClient, ApolloLink, createHttpLink, from, InMemoryCache } from '@apollo/client';
import { setContext } from '@apollo/client/link/context';

const httpLink = createHttpLink({
  uri: 'https://graph.example.com/graphql',
  headers: { 'Access-Control-Allow-Origin': '*' },
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
});

const authLink = setContext((_, { headers }) => ({
  headers: {
    ...headers,
    authorization: localStorage.getItem('token') ?? '',
    'Access-Control-Allow-Credentials': 'true',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  },
}));

const regionLink = new ApolloLink((operation, forward) => {
  operation.setContext({ headers: { 'Access-Control-Allow-Headers': 'x-region', 'x-region': 'eu' } });
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
  return forward(operation);
});

export const client = new ApolloClient({ cache: new InMemoryCache(), link: from([regionLink, authLink, httpLink]) });
