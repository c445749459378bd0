import { type ExtensionContext, type Uri, workspace } from 'vscode';
import { transcriptPatterns } from '../transcriptFiles';

/** So many files are looked at. */
const MOST_FILES = 5000;
/** A lesson is read as a whole; no person writes a longer one. */
const MOST_OCTETS = 2_000_000;

/** The text of a transcript that expects something of itself, as it stands in the editor where it is open; undefined for others. */
export async function lessonText(uri: Uri): Promise<string | undefined> {
  const text = await textOf(uri);
  return text?.includes('smtp-expect') ? text : undefined;
}

async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > MOST_OCTETS ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    // It is gone meanwhile.
    return undefined;
  }
}

/** The transcripts of the workspace. */
export async function transcriptUris(context: ExtensionContext): Promise<readonly Uri[]> {
  const found = new Map<string, Uri>();
  for (const pattern of transcriptPatterns(context)) {
    for (const uri of await workspace.findFiles(pattern, undefined, MOST_FILES)) found.set(uri.toString(), uri);
  }
  return [...found.values()];
}
