import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type NamedInWorkspace, workspaceSymbols } from '../features/workspaceSymbols/workspaceSymbols';
import type { Provider } from './provider';
import { toRange } from './toProtocol';

/** Finds addresses, ids and hosts in all transcripts of the workspace. */
export const serveWorkspaceSymbols: Provider = ({ connection, mentions }) => {
  connection.onWorkspaceSymbol(async ({ query }, token) =>
    workspaceSymbols(await mentions(token), query).map(toSymbolInformation),
  );
  return { workspaceSymbolProvider: true };
};

const KINDS: Readonly<Record<NamedInWorkspace['what'], SymbolKind>> = {
  address: SymbolKind.Variable,
  host: SymbolKind.Namespace,
  'message-id': SymbolKind.Constant,
  'queue-id': SymbolKind.Key,
};

function toSymbolInformation({ what, name, detail, uri, place }: NamedInWorkspace): SymbolInformation {
  return { name, kind: KINDS[what], containerName: detail, location: { uri, range: toRange(place) } };
}
