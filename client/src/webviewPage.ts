import { type ExtensionContext, env, Uri, type Webview } from 'vscode';
import type { PageParts } from './page';

/** Lets a view load its own files, and nothing else; gives back where they are. @param name of the script and of its style */
export function prepareWebview(
  { extensionUri }: ExtensionContext,
  webview: Webview,
  name: string,
): Omit<PageParts, 'words'> {
  const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  const file = (path: string) => webview.asWebviewUri(Uri.joinPath(folder, path)).toString();
  return {
    cspSource: webview.cspSource,
    script: file(`${name}.js`),
    styles: [file('pageStyle.css'), file(`${name}Style.css`)],
    nonce: crypto.randomUUID(),
    language: env.language,
  };
}
