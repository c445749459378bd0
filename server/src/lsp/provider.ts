import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { SmtpService } from '../service/service';
import type { Answer } from './answer';
import type { MarkdownBlocks } from './markdownBlocks';
import type { Watch } from './watch';
import type { WorkspaceMentions } from './workspaceMentions';

export interface ProviderWiring {
  readonly connection: Connection;
  readonly service: SmtpService;
  readonly answer: Answer;
  /** For what an editor asks of a whole Markdown document, in another form than places: see inMarkdown(). */
  readonly blocks: MarkdownBlocks;
  /** What all transcripts of the workspace name. */
  readonly mentions: WorkspaceMentions;
  /** Whether there is such a file. */
  readonly exists: (uri: string) => Promise<boolean>;
  /** URIs of the folders of the workspace, as they are now. */
  readonly folders: () => readonly string[];
  readonly watch: Watch;
  /** Whether this line, counted from 0, is being typed; see watchTyping(). */
  readonly isTyped: (uri: string, line: number) => boolean;
  /** What the editor can do. */
  readonly capabilities: ClientCapabilities;
}

/** Serves one feature of the protocol on a connection; gives back what the server says of it at the start. */
export type Provider = (wiring: ProviderWiring) => Partial<ServerCapabilities>;
