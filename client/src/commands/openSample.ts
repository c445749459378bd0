import {
  commands,
  type ExtensionContext,
  l10n,
  Position,
  type QuickPickItem,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE_ID } from '../languageId';

export const OPEN_SAMPLE_COMMAND = 'smtp.openSample';
const FOLDER = 'samples';

/**
 * Registers the command that opens a copy of a sample, which may be changed as one likes. The walkthrough passes the name of
 * its file, and a line and a column (from 0) where the cursor is to stand; without a name the user is asked.
 */
export function registerOpenSample(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand(OPEN_SAMPLE_COMMAND, async (wanted?: unknown, line?: unknown, character?: unknown) => {
      const sample = samples().find(({ file }) => file === wanted) ?? (await ask());
      if (!sample) return;
      const uri = Uri.joinPath(context.extensionUri, FOLDER, sample.file);
      const content = new TextDecoder().decode(await workspace.fs.readFile(uri));
      const document = await workspace.openTextDocument({ language: languageOf(sample), content });
      const cursor = document.validatePosition(new Position(wholeNumber(line), wholeNumber(character)));
      await window.showTextDocument(document, { preview: false, selection: new Range(cursor, cursor) });
    }),
  );
}

interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

function languageOf({ file }: Sample): string {
  return file.endsWith('.md') ? 'markdown' : LANGUAGE_ID;
}

async function ask(): Promise<Sample | undefined> {
  const items = samples().map((sample): QuickPickItem & { sample: Sample } => ({
    label: sample.title,
    detail: sample.about,
    sample,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('SMTP: Open Sample Transcript'),
    placeHolder: l10n.t('Which sample?'),
    matchOnDetail: true,
  });
  return picked?.sample;
}

/** A list, as the files of an extension in the browser cannot be listed. */
function samples(): Sample[] {
  return [
    {
      file: '01-plain-session.smtp',
      title: l10n.t('A plain session'),
      about: l10n.t('One mail from Alice to Bob'),
    },
    {
      file: '02-pipelining.smtp',
      title: l10n.t('Pipelining'),
      about: l10n.t('The client does not wait for each reply'),
    },
    {
      file: '03-starttls-and-auth.smtp',
      title: l10n.t('STARTTLS and AUTH'),
      about: l10n.t('The connection is encrypted first, then the client logs in'),
    },
    {
      file: '04-refused-recipient.smtp',
      title: l10n.t('Refused recipients'),
      about: l10n.t('One is refused for good, one for now'),
    },
    {
      file: '05-bdat-chunks.smtp',
      title: l10n.t('A message in chunks'),
      about: l10n.t('BDAT in place of DATA'),
    },
    {
      file: '06-lmtp.smtp',
      title: l10n.t('LMTP'),
      about: l10n.t('A reply for each recipient behind the message'),
    },
    {
      file: '07-full-of-faults.smtp',
      title: l10n.t('A session full of faults'),
      about: l10n.t('Both sides break the protocol'),
    },
    {
      file: '08-what-lessons-get-wrong.smtp',
      title: l10n.t('What lessons get wrong'),
      about: l10n.t('Common beliefs about SMTP, and how it really is'),
    },
    {
      file: '09-swaks-output.smtp',
      title: l10n.t('Output of swaks'),
      about: l10n.t('A session as this program prints it'),
    },
    {
      file: '10-telnet-paste.smtp',
      title: l10n.t('A paste of telnet'),
      about: l10n.t('No line tells who said it'),
    },
    {
      file: '11-lesson.md',
      title: l10n.t('A lesson'),
      about: l10n.t('Transcripts in blocks of a Markdown document, with a fault that is meant'),
    },
  ];
}

/** Positions with other numbers are refused by the editor. */
function wholeNumber(value: unknown): number {
  return Number.isInteger(value) ? Math.max(0, Number(value)) : 0;
}
