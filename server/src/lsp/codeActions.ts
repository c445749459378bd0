import {
  type ChangeAnnotation,
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import { type Action, FIX_ALL_TITLE } from '../features/codeActions/codeActions';
import type { LineEdit } from '../features/fixes/lineEdit';
import { EXPLAIN_RULE_COMMAND, type MessagePlace, OPEN_MESSAGE_COMMAND, SAVE_MESSAGE_COMMAND } from '../messages';
import { isCustomId } from '../rules/custom/customRule';
import type { Finding } from '../rules/finding';
import type { SmtpService } from '../service/service';
import { localized } from '../text/localized';
import { hasCommand } from './hasCommand';
import { type RefactorAction, refactorActions } from './refactorActions';
import { toDiagnostic, toRange } from './toProtocol';
import type { StoredDocument } from './transcriptDocument';

/** The kind of “fix all” for settings such as `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.smtp`;

/** A rule of the user’s own is that of the configuration of a document. */
function explained(rule: string, uri: string): string[] {
  return isCustomId(rule) ? [rule, uri] : [rule];
}

/** The kind of what can be done with the message at a line. */
export const MESSAGE_KIND = 'smtp.message';

/** What can be done about findings, and with messages, as the editor’s lightbulb and its command “fix all” show it. */
export function toCodeActions(
  service: SmtpService,
  document: StoredDocument,
  settings: TranscriptSettings,
  { range, context }: CodeActionParams,
  capabilities: ClientCapabilities,
): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const converter = createConverter(service, document, settings, capabilities);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const action of service.codeActions(document, settings, range)) actions.push(...converter.quickFix(action));
  }
  if (wants(MESSAGE_KIND)) actions.push(...messageActions(service, document, settings, range.start.line, capabilities));
  if (wants(CodeActionKind.RefactorRewrite) || wants(CodeActionKind.RefactorExtract)) {
    for (const action of refactorActions(service, document, settings, range, capabilities))
      if (wants(action.kind ?? '')) actions.push(converter.refactor(action));
  }
  // A source action is for those who ask for it: it has nothing to do with the range.
  if (context.only && wants(FIX_ALL_KIND)) {
    const edit = converter.fixAll();
    if (edit) actions.push({ title: localized(FIX_ALL_TITLE), kind: FIX_ALL_KIND, edit });
  }
  return actions;
}

/** Opens or saves the message of the transaction in which the line stands, where the client can do that. */
function messageActions(
  service: SmtpService,
  document: StoredDocument,
  settings: TranscriptSettings,
  line: number,
  capabilities: ClientCapabilities,
): CodeAction[] {
  const able = MESSAGE_ACTIONS.filter(({ command }) => hasCommand(capabilities, command));
  if (able.length === 0 || !service.hasMessage(document, settings, line)) return [];
  const place: MessagePlace = { uri: document.uri, line };
  return able.map(({ english, command }) => {
    const title = localized(english);
    return { title, kind: MESSAGE_KIND, command: { title, command, arguments: [place] } };
  });
}

const MESSAGE_ACTIONS = [
  { english: 'Open the message', command: OPEN_MESSAGE_COMMAND },
  { english: 'Save the message…', command: SAVE_MESSAGE_COMMAND },
];

/** What the editor has to give back of an action of which the edit is worked out only when the user chooses it. */
interface Unresolved {
  readonly fixAll: string;
}

/** The document of an action that is to be resolved; empty where it is none of ours. */
export function actionUri({ data }: CodeAction): string {
  return (data as Partial<Unresolved> | undefined)?.fixAll ?? '';
}

/** Adds the edit to an action that was offered without. */
export function resolveCodeAction(
  service: SmtpService,
  document: StoredDocument,
  settings: TranscriptSettings,
  action: CodeAction,
  capabilities: ClientCapabilities,
): CodeAction {
  const edit = createConverter(service, document, settings, capabilities).fixAll();
  return edit ? { ...action, edit } : action;
}

function createConverter(
  service: SmtpService,
  document: StoredDocument,
  settings: TranscriptSettings,
  capabilities: ClientCapabilities,
) {
  const { workspaceEdit } = capabilities.workspace ?? {};
  const explains = hasCommand(capabilities, EXPLAIN_RULE_COMMAND);
  const related = capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false;
  const end = lineEndOf(document);
  const resolves = capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;

  const quickFix = (action: Action): CodeAction[] => {
    const { title, finding } = action;
    const common = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, document.uri, { related, customRules: settings.customRules })],
    };
    switch (action.type) {
      case 'fix': {
        const edits = action.edits.map((edit) => toTextEdit(edit, document, end));
        if (action.safe) return [{ ...common, isPreferred: true, edit: editOf(edits) }];
        return [
          {
            ...common,
            title: localized('{0} (changes what the transcript says)', title),
            edit: askFirst(title, finding, edits),
          },
        ];
      }
      case 'fix-all': {
        // It means to judge the whole text again, more than once.
        const data: Unresolved = { fixAll: document.uri };
        if (resolves) return [{ ...common, data }];
        const edit = fixAll();
        return edit ? [{ ...common, edit }] : [];
      }
      case 'ignore':
        return [{ ...common, edit: withReason(action.edit) }];
      case 'explain':
        return explains
          ? [
              {
                ...common,
                command: { title, command: EXPLAIN_RULE_COMMAND, arguments: explained(finding.rule, document.uri) },
              },
            ]
          : [];
    }
  };

  const fixAll = (): WorkspaceEdit | undefined => {
    const fixed = service.fixAll(document, settings);
    if (!fixed) return undefined;
    if (fixed.edits) return editOf(fixed.edits.map((edit) => toTextEdit(edit, document, end)));
    return editOf([changedPart(document, fixed.text)]);
  };

  const editOf = (edits: (TextEdit | SnippetTextEdit)[]): WorkspaceEdit => {
    if (!workspaceEdit?.documentChanges) return { changes: { [document.uri]: edits as TextEdit[] } };
    return { documentChanges: [documentEdit(edits)] };
  };

  const documentEdit = (edits: TextDocumentEdit['edits']): TextDocumentEdit => ({
    textDocument: { uri: document.uri, version: document.version },
    edits,
  });

  /** An edit that the editor shows before it is done, where it can. */
  const askFirst = (title: string, { rule }: Finding, edits: TextEdit[]): WorkspaceEdit => {
    if (!workspaceEdit?.changeAnnotationSupport) return editOf(edits);
    const annotation: ChangeAnnotation = {
      label: title,
      description: localized('This changes what the transcript says ({0}).', rule),
      needsConfirmation: true,
    };
    return {
      documentChanges: [documentEdit(edits.map((edit) => ({ ...edit, annotationId: rule })))],
      changeAnnotations: { [rule]: annotation },
    };
  };

  /** A directive with its reason selected, so that it is written at once, where the editor can do that. */
  const withReason = ({ before, text, reason }: { before: number; text: string; reason: string }): WorkspaceEdit => {
    const edit = toTextEdit({ before, text }, document, end);
    if (!workspaceEdit?.snippetEditSupport || !workspaceEdit.documentChanges) return editOf([edit]);
    const at = edit.newText.lastIndexOf(reason);
    const value = `${escaped(edit.newText.slice(0, at))}\${1:${escaped(reason)}}${escaped(edit.newText.slice(at + reason.length))}`;
    return editOf([{ range: edit.range, snippet: { kind: 'snippet', value } }]);
  };

  const refactor = ({ edits, ...action }: RefactorAction): CodeAction =>
    edits ? { ...action, edit: editOf(edits.map((edit) => toTextEdit(edit, document, end))) } : action;

  return { quickFix, fixAll, refactor };
}

function toTextEdit(edit: LineEdit, document: StoredDocument, end: string): TextEdit {
  if ('replace' in edit) return { range: toRange(edit.replace), newText: edit.text };
  const at = { line: edit.before, character: 0 };
  const { store } = document;
  if (document.offsetAt(at) < store.length || store.line(store.lineCount - 1) === '') {
    return { range: { start: at, end: at }, newText: edit.text + end };
  }
  // Behind a last line that has no end.
  const last = document.positionAt(store.length);
  return { range: { start: last, end: last }, newText: end + edit.text };
}

/** One edit for the part in which two texts differ. */
function changedPart(document: StoredDocument, text: string): TextEdit {
  const before = document.getText();
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const range = { start: document.positionAt(head), end: document.positionAt(before.length - tail) };
  return { range, newText: text.slice(head, text.length - tail) };
}

/** How the first line ends. */
function lineEndOf(document: StoredDocument): string {
  return document.getEOLCharacters(0) || '\n';
}

/** A text in which a snippet has no placeholder. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
