import { LADDER_REQUEST, type LadderParams, type LadderResult } from '../messages';
import type { NumberedReading } from '../service/service';
import type { Provider } from './provider';

/** Serves “SMTP: Show Session Diagram”. A session is read in slices, and once more where it changes meanwhile. */
export const serveLadder: Provider = ({ connection, service, answer }) => {
  connection.onRequest(LADDER_REQUEST, ({ uri, ...wanted }: LadderParams, token) => {
    let begun: { readonly version: number; readonly reading: NumberedReading | undefined } | undefined;
    return answer<LadderResult | null>(
      {
        uri,
        token,
        also(document, settings, isOver) {
          if (!service.advanceOutline(document, settings, isOver)) return false;
          if (begun?.version !== document.version)
            begun = { version: document.version, reading: service.readSession(document, settings, wanted) };
          return begun.reading?.advance(isOver) ?? true;
        },
      },
      null,
      (document, settings) => ({
        version: document.version,
        sessions: service.outline(document, settings).sessions.length,
        ladder: (begun?.reading && service.ladder(document, settings, begun.reading)) ?? null,
      }),
    );
  });
  return {};
};
