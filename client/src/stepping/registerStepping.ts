import {
  type DebugAdapter,
  DebugAdapterInlineImplementation,
  DebugConfigurationProviderTriggerKind,
  type DebugProtocolMessage,
  debug,
  EvaluatableExpression,
  EventEmitter,
  type ExtensionContext,
  languages,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../languageId';
import { StepAdapter } from './adapter/stepAdapter';
import type { StepHost } from './adapter/stepHost';
import { DEBUG_TYPE } from './debugType';
import { editorHost } from './editorHost';
import { dynamicConfigurations, initialConfigurations, resolvedConfigurations } from './stepConfigurations';

type AdapterMessage = Parameters<StepAdapter['handle']>[0];

/** Stepping through a session with VS Code's debugger. The adapter runs here, in the extension's host, be it Node or a web worker. */
export function registerStepping(context: ExtensionContext, client: BaseLanguageClient): void {
  const host = editorHost(client);
  const { Initial, Dynamic } = DebugConfigurationProviderTriggerKind;
  context.subscriptions.push(
    debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, {
      createDebugAdapterDescriptor: () => new DebugAdapterInlineImplementation(inlineAdapter(host)),
    }),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, resolvedConfigurations(client)),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, initialConfigurations, Initial),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, dynamicConfigurations(client), Dynamic),
    languages.registerEvaluatableExpressionProvider(LANGUAGE_ID, {
      provideEvaluatableExpression(document, position) {
        const range =
          document.getWordRangeAtPosition(position, ADDRESS) ?? document.getWordRangeAtPosition(position, KEYWORD);
        return range && new EvaluatableExpression(range, document.getText(range));
      },
    }),
  );
}

/** What can be looked up where a debugger has stopped: an address, a keyword. Words of a message are no names of variables. */
const ADDRESS = /[^\s<>:;,()"@]{1,64}@[^\s<>:;,()"@]{1,255}/;
const KEYWORD = /\b[A-Z][A-Z0-9-]+\b/;

function inlineAdapter(host: StepHost): DebugAdapter {
  const sent = new EventEmitter<DebugProtocolMessage>();
  const adapter = new StepAdapter(host, (message) => sent.fire(message));
  return {
    onDidSendMessage: sent.event,
    handleMessage: (message) => adapter.handle(message as AdapterMessage),
    dispose() {
      adapter.dispose();
      sent.dispose();
    },
  };
}
