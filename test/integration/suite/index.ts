import { activationSuite } from './activation';
import { capturesSuite } from './captures';
import { codeActionsSuite } from './codeActions';
import { compareSessionsSuite } from './compareSessions';
import { configFileSuite } from './configFile';
import { configurationSuite } from './configuration';
import { convertSuite } from './convert';
import { diagnosticsSuite } from './diagnostics';
import { dialectSuite } from './dialect';
import { explainRuleSuite } from './explainRule';
import { explainSessionSuite } from './explainSession';
import { hoverSuite } from './hover';
import { longTranscriptSuite } from './longTranscript';
import { messagesSuite } from './messages';
import { readAsTranscriptSuite } from './readAsTranscript';
import { redactSuite } from './redact';
import { untitledSuite } from './untitled';

/** All suites, the same in every extension host; activation is first, as any other would activate the extension. */
export function defineSuites(): void {
  activationSuite();
  diagnosticsSuite();
  hoverSuite();
  configurationSuite();
  untitledSuite();
  dialectSuite();
  codeActionsSuite();
  configFileSuite();
  explainRuleSuite();
  explainSessionSuite();
  compareSessionsSuite();
  readAsTranscriptSuite();
  convertSuite();
  messagesSuite();
  redactSuite();
  capturesSuite();
  longTranscriptSuite();
}
