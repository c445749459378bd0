import { type CancellationToken, type Diagnostic, ResponseError } from 'vscode-languageserver';
import type { SmtpService } from '../service/service';
import type { Answer } from './answer';
import type { MarkdownBlocks } from './markdownBlocks';
import type { SettingsStore } from './settingsStore';
import { toDiagnostic } from './toProtocol';

export interface BlockDiagnosticsWiring {
  readonly blocks: MarkdownBlocks;
  readonly service: SmtpService;
  readonly settings: SettingsStore;
  readonly answer: Answer;
  /** The line that is being typed; see watchTyping(). */
  readonly isTyped: (uri: string, line: number) => boolean;
  /** Whether the editor shows related lines. */
  readonly related: boolean;
}

/** What is said of a recording that is not whole: a lesson shows excerpts. */
const OF_EXCERPTS: ReadonlySet<string> = new Set(['one-side-missing', 'cut-recording', 'unrecognised-dialect']);

/** Whether a rule says nothing in a Markdown document. */
export function isOfExcerpts(rule: string): boolean {
  return OF_EXCERPTS.has(rule);
}

/** What is wrong in the transcripts of a Markdown document; undefined for a document that is no Markdown. */
export async function blockDiagnostics(
  { blocks, service, settings, answer, isTyped, related }: BlockDiagnosticsWiring,
  uri: string,
  token: CancellationToken,
): Promise<Diagnostic[] | ResponseError<never> | undefined> {
  const found = blocks.of(uri);
  if (!found) return undefined;
  const diagnostics: Diagnostic[] = [];
  if (found.length === 0 || !(await settings.of(uri)).features['markdown.enabled']) return diagnostics;
  for (const block of found) {
    const asked = { uri: block.document.uri, token, givesWay: true };
    const items = await answer<Diagnostic[]>(asked, [], (document, wanted) =>
      service
        .findings(document, wanted)
        .findings.filter(({ rule }) => !isOfExcerpts(rule))
        .map((finding) => toDiagnostic(finding, document.uri, { related, customRules: wanted.customRules })),
    );
    if (items instanceof ResponseError) return items;
    diagnostics.push(...block.outward(items));
  }
  return diagnostics.filter(({ range }) => !isTyped(uri, range.start.line));
}
