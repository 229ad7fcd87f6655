// Waiting that ends when the client no longer wants the answer.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Resolves with `work`; rejects with the protocol's "request cancelled" as soon as the client cancels. */
export async function unlessCancelled<T>(token: CancellationToken, work: Promise<T>): Promise<T> {
  let stopListening = (): void => undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    const fail = (): void =>
      reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The client has cancelled the request.'));
    if (token.isCancellationRequested) fail();
    const listener = token.onCancellationRequested(fail);
    stopListening = () => listener.dispose();
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    stopListening();
  }
}
