import { MarkupKind } from 'vscode-languageserver';
import type { Provider } from './provider';

export const serveSignatureHelp: Provider = ({ connection, service, answer, capabilities }) => {
  const able = capabilities.textDocument?.signatureHelp?.signatureInformation;
  const markdown = able?.documentationFormat?.includes(MarkupKind.Markdown) ?? false;
  const offsets = able?.parameterInformation?.labelOffsetSupport ?? false;
  const documentation = (value: string) => (markdown ? { kind: MarkupKind.Markdown, value } : value);
  connection.onSignatureHelp(({ textDocument, position }, token) =>
    answer({ uri: textDocument.uri, token, around: position.line }, null, (document, settings) => {
      if (!settings.features['signatureHelp.enabled']) return null;
      const found = service.signatureHelp(document, settings, position);
      if (!found) return null;
      const { label, about, parts, active } = found;
      const parameters = parts.map((part) => ({
        label: offsets ? ([part.start, part.end] as [number, number]) : label.slice(part.start, part.end),
        documentation: documentation(part.about),
      }));
      // One behind the last is none.
      const activeParameter = active ?? parts.length;
      return {
        signatures: [{ label, documentation: documentation(about), parameters, activeParameter }],
        activeSignature: 0,
        activeParameter,
      };
    }),
  );
  return { signatureHelpProvider: { triggerCharacters: [' ', ':', '<', '='], retriggerCharacters: ['>', ';'] } };
};
