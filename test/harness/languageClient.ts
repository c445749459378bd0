import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import {
  type ClientCapabilities,
  type ConfigurationItem,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { OctetFiles } from '../../server/src/host';
import { startServer } from '../../server/src/lsp/startServer';

/** An editor without a window, talking to our language server as real ones do. */
export interface LanguageClient {
  readonly connection: ProtocolConnection;
  /** What the server said that it can do. */
  readonly capabilities: ServerCapabilities;
  /** What the server asked to be asked for besides: methods, with the languages for which. */
  readonly registered: string[];
  /** What the server wrote to the user or to its log. */
  readonly messages: string[];
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  /** The next findings that the server pushes for a document. */
  pushed(uri: string): Promise<Diagnostic[]>;
  stop(): Promise<void>;
}

/** What the server can reach. */
export interface World {
  /** Texts by their URIs. */
  readonly files?: ReadonlyMap<string, string>;
  /** Octets by their URIs; what the server writes is added. */
  readonly octets?: Map<string, Uint8Array>;
  readonly folder?: string;
  /** The language of the editor, such as `zh-cn`. */
  readonly locale?: string;
}

/**
 * @param settings what the editor answers when it is asked for the section `smtp`; read at each question
 * @param world the files that the server can read, the folder that is open, and the language
 */
export async function startLanguageClient(
  capabilities: ClientCapabilities,
  settings: (item: ConfigurationItem) => unknown = () => ({}),
  initializationOptions?: unknown,
  { files = new Map(), octets = new Map(), folder, locale }: World = {},
): Promise<LanguageClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const messages: string[] = [];
  const registered: string[] = [];
  startServer(server, {
    now: () => performance.now(),
    yield: () => turn(),
    log: (message) => messages.push(message),
    readFile: async (uri) => files.get(uri),
    transcripts: async (folders) =>
      [...files]
        .filter(([uri]) => uri.endsWith('.smtp') && folders.some((one) => uri.startsWith(`${one}/`)))
        .map(([uri, text]) => ({ uri, modified: text.length, size: text.length })),
    ...memoryOctets(octets),
    exists: async (uri) => [...files.keys()].some((one) => one === uri || one.startsWith(`${uri}/`)),
  });

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onRequest('workspace/configuration', ({ items }: { items: ConfigurationItem[] }) =>
    items.map((item) => settings(item)),
  );
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { method, registerOptions } of registrations) {
      const selector: { language?: string }[] = registerOptions?.documentSelector ?? [];
      registered.push([method, ...selector.map(({ language }) => language)].join(' '));
    }
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message));
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      waiting.get(uri)?.(diagnostics);
      waiting.delete(uri);
    },
  );
  connection.listen();
  const { capabilities: offered } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: folder ?? null,
    workspaceFolders: folder ? [{ uri: folder, name: 'workspace' }] : null,
    capabilities,
    initializationOptions,
    ...(locale === undefined ? {} : { locale }),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities: offered,
    messages,
    registered,
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'smtp', version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    pushed: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
}

/** Files in memory, in pieces of an odd length. */
function memoryOctets(octets: Map<string, Uint8Array>): OctetFiles {
  return {
    async openOctets(uri) {
      const content = octets.get(uri);
      if (!content) throw new Error(`there is no ${uri}`);
      return {
        size: content.length,
        pieces: (async function* () {
          for (let at = 0; at < content.length; at += 1001) yield content.subarray(at, at + 1001);
        })(),
      };
    },
    async createOctets(uri) {
      const parts: Uint8Array[] = [];
      return {
        write: async (part) => void parts.push(Uint8Array.from(part)),
        end: async () => void octets.set(uri, Buffer.concat(parts)),
        abandon: async () => {},
      };
    },
  };
}
