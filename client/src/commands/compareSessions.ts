import {
  commands,
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  COMPARE_REQUEST,
  type ComparedSession,
  type CompareParams,
  type CompareResult,
  SESSIONS_REQUEST,
  type SessionInfo,
} from '../../../server/src/messages';
import { activeTranscript } from '../activeTranscript';
import { LANGUAGE_ID } from '../languageId';
import { plainLabel } from '../message/plainLabel';
import { asTranscript, openAsText } from '../openTranscript';

export const COMPARE_SESSIONS_COMMAND = 'smtp.compareSessions';
/**
 * Scheme of the virtual documents that are set side by side: `smtp-compared:/NAME.smtp-compared?NUMBER`. They have a language of
 * their own, coloured as transcripts are, so that nobody judges sessions without names.
 */
const SCHEME = 'smtp-compared';
/** So many comparisons can be looked at again. */
const MOST_KEPT = 20;

/**
 * Registers the command that shows two sessions side by side, without times, ids and names, and says where they first part.
 * The first is that of the cursor, the other one is chosen; a key binding may pass both as {@link ComparedSession}.
 */
export function registerCompareSessions(context: ExtensionContext, client: BaseLanguageClient): void {
  const texts = new Map<string, string>();
  let number = 0;
  const keep = (name: string, text: string): Uri => {
    const uri = Uri.from({
      scheme: SCHEME,
      path: `/${name.replace(/[/\\?#]/g, '_')}.smtp-compared`,
      query: String(++number),
    });
    texts.set(uri.toString(), text);
    for (const old of texts.keys()) {
      if (texts.size <= 2 * MOST_KEPT) break;
      texts.delete(old);
    }
    return uri;
  };
  const compare = async (a: ComparedSession, b: ComparedSession) => {
    const params: CompareParams = { a, b };
    const result = await client.sendRequest<CompareResult | null>(COMPARE_REQUEST, params);
    if (!result) {
      void window.showErrorMessage(l10n.t('The sessions could not be compared: one of them is no longer open.'));
      return;
    }
    const [left, right] = [keep(a.name, result.texts[0]), keep(b.name, result.texts[1])];
    await commands.executeCommand('vscode.diff', left, right, `${a.name} ↔ ${b.name}`);
    void window.showInformationMessage([result.first, ...result.more].join(' '));
  };
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? `# ${l10n.t('Compare the sessions again.')}\n`,
    }),
    commands.registerCommand(COMPARE_SESSIONS_COMMAND, async (first?: unknown, second?: unknown) => {
      if (isPlace(first) && isPlace(second)) return compare(first, second);
      const editor = activeTranscript(l10n.t('Open an SMTP transcript first: its session at the cursor is compared.'));
      if (!editor) return;
      const own = await sessionsOf(client, editor.document);
      const { line } = editor.selection.active;
      const at = own.findIndex((one) => one.line <= line && line <= one.endLine);
      const a = own[at] ?? own[0];
      if (!a) {
        tellNone();
        return;
      }
      const b = await askForOther(client, editor.document, a);
      if (b) await compare(placeOf(editor.document, own, a), b);
    }),
  );
}

function tellNone(): void {
  void window.showInformationMessage(l10n.t('There is no session in this transcript.'));
}

function isPlace(value: unknown): value is ComparedSession {
  const { uri, line, name } = (value ?? {}) as Partial<Record<keyof ComparedSession, unknown>>;
  return typeof uri === 'string' && typeof line === 'number' && typeof name === 'string';
}

async function sessionsOf(client: BaseLanguageClient, { uri }: TextDocument): Promise<SessionInfo[]> {
  return client.sendRequest<SessionInfo[]>(SESSIONS_REQUEST, uri.toString());
}

function placeOf(document: TextDocument, all: readonly SessionInfo[], { line }: SessionInfo): ComparedSession {
  const name = workspace.asRelativePath(document.uri, false);
  const number = all.findIndex((one) => one.line === line) + 1;
  return {
    uri: document.uri.toString(),
    line,
    name: all.length > 1 ? l10n.t('“{0}”, session {1}', name, number) : l10n.t('“{0}”', name),
  };
}

type Choice = QuickPickItem & { readonly place?: ComparedSession };

/** Sessions of all transcripts that are open, and the way to those of other files. */
async function askForOther(
  client: BaseLanguageClient,
  document: TextDocument,
  first: SessionInfo,
): Promise<ComparedSession | undefined> {
  const open = workspace.textDocuments.filter(
    ({ languageId, uri }) => languageId === LANGUAGE_ID && uri.scheme !== SCHEME,
  );
  const choices: Choice[] = [];
  for (const one of [document, ...open.filter((other) => other !== document)]) {
    choices.push(...(await choicesIn(client, one, one === document ? first : undefined)));
  }
  choices.push({ label: `$(folder-opened) ${l10n.t('Another file…')}`, alwaysShow: true });
  const picked = await window.showQuickPick(choices, {
    title: l10n.t('SMTP: Compare Sessions'),
    placeHolder: l10n.t('With which session?'),
    matchOnDescription: true,
  });
  return picked && (picked.place ?? askForFile(client));
}

async function choicesIn(client: BaseLanguageClient, document: TextDocument, but?: SessionInfo): Promise<Choice[]> {
  const all = await sessionsOf(client, document);
  return all
    .filter(({ line }) => line !== but?.line)
    .map((one) => {
      const place = placeOf(document, all, one);
      return {
        label: plainLabel(place.name),
        description: plainLabel(l10n.t('line {0} · {1} → {2}', one.line + 1, one.client, one.server)),
        place,
      };
    });
}

async function askForFile(client: BaseLanguageClient): Promise<ComparedSession | undefined> {
  const [uri] = (await window.showOpenDialog({ title: l10n.t('Compare with'), canSelectMany: false })) ?? [];
  if (!uri) return undefined;
  const opened = await openAsText(uri);
  if (!opened) return undefined;
  const choices = await choicesIn(client, await asTranscript(opened));
  if (choices.length === 0) tellNone();
  if (choices.length < 2) return choices[0]?.place;
  const picked = await window.showQuickPick(choices, {
    title: l10n.t('SMTP: Compare Sessions'),
    placeHolder: l10n.t('With which session?'),
  });
  return picked?.place;
}
