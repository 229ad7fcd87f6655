// An editor without a screen: speaks the Language Server Protocol with the real server over streams in memory, and
// shows what a real editor would show. Time stands still but for `quiet`. The disk and the engine are the test's.

import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  InitializeRequest,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Engine, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { overlayHost } from '../../server/src/hosts/overlay.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { FileStatus } from '../../server/src/protocol.ts';
import { createClock } from './clock.ts';

export interface EditorOptions {
  readonly engine: Engine;
  readonly loadEngine?: () => Promise<Engine>;
  /** What is on disk when the editor starts. */
  readonly disk?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Folders by path; the settings of each stand in `settings`, under its path, or under '' for the rest. */
  readonly folders?: readonly string[];
  readonly settings?: Record<string, unknown>;
}

const diagnosticAbilities = { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true };

/** What VS Code can do. */
export const pullClient: ClientCapabilities = {
  textDocument: {
    diagnostic: diagnosticAbilities,
    publishDiagnostics: diagnosticAbilities,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

/** What a small editor can do. */
export const pushClient: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  workspace: { configuration: true },
};

export type FakeEditor = Awaited<ReturnType<typeof startEditor>>;

export async function startEditor(options: EditorOptions) {
  const { engine, disk = {}, capabilities = pullClient, folders = ['/srv'], settings = {} } = options;
  const texts = new Map(Object.entries(disk).map(([path, text]) => [filePath(path), text]));
  const clock = createClock();
  const { client, ended } = connect((connection) =>
    startServer(connection, {
      host: overlayHost(memoryHost({}), texts),
      timers: clock.timers,
      loadEngine: options.loadEngine ?? (() => Promise.resolve(engine)),
      version: '1.2.3',
    }),
  );

  const open = new Map<string, TextDocument>();
  const published = new Map<string, Diagnostic[]>();
  const everPublished: { uri: string; lines: number[] }[] = [];
  const pulled = new Map<string, { id: string | undefined; items: Diagnostic[] }>();
  const statuses = new Map<string, FileStatus>();
  const logged: string[] = [];
  const registered: string[] = [];
  let traffic = 0;
  let refreshes = 0;

  const pull = async (uri: string): Promise<void> => {
    if (capabilities.textDocument?.diagnostic === undefined) return;
    const params = { textDocument: { uri }, previousResultId: pulled.get(uri)?.id };
    const report: DocumentDiagnosticReport = await client.sendRequest('textDocument/diagnostic', params);
    traffic += 1;
    if (report.kind === 'full' && open.has(uri)) pulled.set(uri, { id: report.resultId, items: report.items });
  };
  /** A pull that the server refuses leaves everything as it is, as in VS Code. */
  const tryPull = (uri: string): void => void pull(uri).catch(() => undefined);

  client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    traffic += 1;
    published.set(uri, diagnostics);
    everPublished.push({ uri, lines: diagnostics.map(({ range }) => range.start.line + 1) });
  });
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onNotification('corsLint/fileStatus', (status: FileStatus) => void statuses.set(status.uri, status));
  client.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => {
    traffic += 1;
    return items.map(({ scopeUri }) => settings[scopeUri?.replace('file://', '') ?? ''] ?? null);
  });
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  client.onRequest('workspace/diagnostic/refresh', () => {
    traffic += 1;
    refreshes += 1;
    for (const uri of open.keys()) tryPull(uri);
  });

  /** Lets time pass until nothing moves any more, on either side. */
  const quiet = async (): Promise<void> => {
    for (let idle = 0, before = -1; idle < 4; idle = before === traffic ? idle + 1 : 0) {
      before = traffic;
      // The answer comes after everything that was sent before has been read.
      await client.sendRequest('test/ping').catch(() => undefined);
      traffic += clock.runAll();
    }
  };

  const { capabilities: serverCapabilities } = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((path) => ({ uri: uriOf(path), name: path })),
    capabilities,
    initializationOptions: options.initializationOptions,
  });
  await client.sendNotification('initialized', {});
  await quiet();

  const document = (name: string): TextDocument => {
    const found = open.get(uriOf(name));
    if (found === undefined) throw new Error(`${name} is not open.`);
    return found;
  };
  const notify = async (method: string, params: object): Promise<void> => {
    traffic += 1;
    await client.sendNotification(method, params);
  };

  return {
    client,
    clock,
    disk: texts,
    logged,
    registered,
    settings,
    serverCapabilities,
    quiet,
    notify,
    ended,
    /** Everything that the server has published, in order. */
    everPublished,
    refreshes: () => refreshes,
    text: (name: string) => document(name).getText(),

    async open(name: string, text = texts.get(filePath(name)) ?? '', languageId = 'typescript'): Promise<void> {
      const uri = uriOf(name);
      open.set(uri, TextDocument.create(uri, languageId, 1, text));
      await notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      tryPull(uri);
    },
    /** Replaces the first occurrence of `before`, as typing does: only the difference is sent. */
    async type(name: string, before: string, after: string): Promise<void> {
      const typed = document(name);
      const start = typed.getText().indexOf(before);
      if (start === -1) throw new Error(`${before} does not stand in ${name}.`);
      const range = { start: typed.positionAt(start), end: typed.positionAt(start + before.length) };
      const contentChanges = [{ range, text: after }];
      TextDocument.update(typed, contentChanges, typed.version + 1);
      const textDocument = { uri: typed.uri, version: typed.version };
      await notify('textDocument/didChange', { textDocument, contentChanges });
      tryPull(typed.uri);
    },
    async save(name: string): Promise<void> {
      const { uri } = document(name);
      texts.set(filePath(name), document(name).getText());
      await notify('textDocument/didSave', { textDocument: { uri } });
      tryPull(uri);
    },
    async close(name: string): Promise<void> {
      const uri = uriOf(name);
      open.delete(uri);
      pulled.delete(uri);
      await notify('textDocument/didClose', { textDocument: { uri } });
    },
    /** Something else than the editor writes a file, or removes it. */
    async changeDisk(name: string, text: string | undefined): Promise<void> {
      const type = text === undefined ? 3 : texts.has(filePath(name)) ? 2 : 1;
      if (text === undefined) texts.delete(filePath(name));
      else texts.set(filePath(name), text);
      await notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
    },
    async configure(folder: string, value: unknown): Promise<void> {
      settings[folder] = value;
      await notify('workspace/didChangeConfiguration', { settings: null });
    },

    /** What is shown in a file, once everything has settled. */
    async diagnostics(name: string): Promise<Diagnostic[]> {
      await quiet();
      const uri = uriOf(name);
      return [...(published.get(uri) ?? []), ...(pulled.get(uri)?.items ?? [])];
    },
    /** The same, in short: the text that is underlined, with its line. */
    async underlined(name: string): Promise<string[]> {
      const shown = await this.diagnostics(name);
      const text = open.get(uriOf(name)) ?? TextDocument.create('', '', 0, texts.get(filePath(name)) ?? '');
      return shown.map(({ range }) => `${String(range.start.line + 1)}: ${text.getText(range)}`);
    },
    async status(name: string): Promise<FileStatus | undefined> {
      await quiet();
      return statuses.get(uriOf(name));
    },
    /** The actions that the light bulb offers where `at` first stands. */
    async actions(name: string, at: string, only?: string[]): Promise<CodeAction[]> {
      const { uri } = document(name);
      const start = document(name).positionAt(document(name).getText().indexOf(at));
      const params = { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [], only } };
      const answer = client.sendRequest<CodeAction[]>('textDocument/codeAction', params);
      await quiet();
      return answer;
    },
    resolve: (action: CodeAction) => client.sendRequest<CodeAction>('codeAction/resolve', action),
  };
}

/** A path as a `file:` URI; a URI stays what it is. */
export function uriOf(name: string): string {
  return name.startsWith('/') ? `file://${name}` : name;
}

/** Two ends of a wire: the server's is given to `serve`, the client's comes back. */
function connect(serve: (connection: ReturnType<typeof serverConnection>) => void): {
  client: ProtocolConnection;
  ended: () => void;
} {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(serverConnection(toServer, toClient));
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return { client, ended: () => client.dispose() };
}

function serverConnection(input: PassThrough, output: PassThrough) {
  return createConnection(ProposedFeatures.all, new StreamMessageReader(input), new StreamMessageWriter(output));
}
