import type { InlayHint } from 'vscode-languageserver';
import { DEFAULT_FEATURES, type Features } from '../config/featureSettings';
import type { HintKind } from '../features/inlayHints/hint';
import { inlayHints } from '../features/inlayHints/inlayHints';
import type { Provider } from './provider';

/** What a line does not say itself, behind its text. The line that is being typed has none until its user pauses. */
export const serveInlayHints: Provider = ({ connection, service, answer, capabilities, watch, isTyped }) => {
  const { inlayHint } = connection.languages;
  watch.onChange(() => {
    if (capabilities.workspace?.inlayHint?.refreshSupport) inlayHint.refresh().catch(() => {});
  });
  inlayHint.on(({ textDocument: { uri }, range }, token) =>
    answer<InlayHint[]>({ uri, token, around: range.end.line }, [], (document, settings) => {
      const kinds = kindsOf(settings.features);
      if (kinds.length === 0) return [];
      const longWait = settings.features['inlayHints.longWait'];
      const [from, to] = [range.start.line, range.end.line];
      return inlayHints(service.snapshotOver(document, settings, from, to), { kinds, from, to, longWait })
        .filter(({ line }) => !isTyped(uri, line))
        .map(({ line, text }) => ({
          position: document.getLineRange(line).end,
          label: text,
          paddingLeft: true,
        }));
    }),
  );
  return { inlayHintProvider: true };
};

const PREFIX = 'inlayHints.';

/** The kinds that are switched on: each has a setting of its name. */
function kindsOf(features: Features): HintKind[] {
  const all = Object.keys(DEFAULT_FEATURES).filter(isSwitch);
  return all.filter((key) => features[key]).map((key) => key.slice(PREFIX.length) as HintKind);
}

function isSwitch(key: string): key is `inlayHints.${HintKind}` {
  return key.startsWith(PREFIX) && key !== 'inlayHints.longWait';
}
