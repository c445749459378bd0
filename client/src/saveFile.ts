import { Uri, window, workspace } from 'vscode';

/**
 * Writes octets to a file that the user chooses, who is asked before one is replaced.
 *
 * @param beside the transcript; a file beside it is proposed
 * @param to where to write without asking
 * @returns where that was; undefined where the user gave it up
 */
export async function saveFile(
  octets: Uint8Array,
  { fileName, beside, title, to }: { fileName: string; beside: string; title: string; to?: string | undefined },
): Promise<Uri | undefined> {
  const target =
    to === undefined ? await window.showSaveDialog({ title, ...proposal(beside, fileName) }) : Uri.parse(to);
  if (!target) return undefined;
  await workspace.fs.writeFile(target, octets);
  return target;
}

/** Of what is saved nowhere, only the name: the dialog chooses the folder. */
function proposal(beside: string, fileName: string): { defaultUri?: Uri } {
  const transcript = Uri.parse(beside);
  if (transcript.scheme !== 'untitled') return { defaultUri: Uri.joinPath(transcript, '..', fileName) };
  const [folder] = workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: Uri.joinPath(folder.uri, fileName) } : {};
}
