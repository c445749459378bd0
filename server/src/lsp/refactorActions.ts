import { type ClientCapabilities, type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { LineEdit } from '../features/fixes/lineEdit';
import { CONVERT_COMMAND, CONVERT_TO_CANONICAL_COMMAND, EXTRACT_SESSION_COMMAND, type SessionPlace } from '../messages';
import type { SmtpService } from '../service/service';
import { localized } from '../text/localized';
import { hasCommand } from './hasCommand';
import type { StoredDocument } from './transcriptDocument';

/** An action that changes lines, or runs a command of the client. */
export interface RefactorAction extends Omit<CodeAction, 'edit'> {
  readonly edits?: readonly LineEdit[];
}

/** What can be done with the lines of a range, though nothing is wrong: in place, into another document, into another form. */
export function refactorActions(
  service: SmtpService,
  document: StoredDocument,
  settings: TranscriptSettings,
  range: Range,
  capabilities: ClientCapabilities,
): RefactorAction[] {
  const actions: RefactorAction[] = service
    .refactorings(document, settings, range)
    .map(({ title, edits }) => ({ title, kind: CodeActionKind.RefactorRewrite, edits }));
  const { dialect } = service.dialect(document, settings);
  const session = service.sessionLines(document, settings, range.start.line);
  if (session && hasCommand(capabilities, EXTRACT_SESSION_COMMAND)) {
    const title = localized('Extract the session to a new file');
    const place: SessionPlace = { uri: document.uri, ...session, dialect };
    const command = { title, command: EXTRACT_SESSION_COMMAND, arguments: [place] };
    actions.push({ title, kind: CodeActionKind.RefactorExtract, command });
  }
  for (const { english, command } of CONVERSIONS) {
    if (!session || !hasCommand(capabilities, command)) continue;
    if (command === CONVERT_TO_CANONICAL_COMMAND && dialect === 'canonical') continue;
    const title = localized(english);
    actions.push({ title, kind: CodeActionKind.RefactorRewrite, command: { title, command } });
  }
  return actions;
}

const CONVERSIONS = [
  { english: 'Convert to a canonical transcript', command: CONVERT_TO_CANONICAL_COMMAND },
  { english: 'Convert to another form…', command: CONVERT_COMMAND },
];
