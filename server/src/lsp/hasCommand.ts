import type { ClientCapabilities } from 'vscode-languageserver';

/** Whether the client says that it has a command of its own: see EXPLAIN_RULE_COMMAND. */
export function hasCommand({ experimental }: ClientCapabilities, command: string): boolean {
  const commands = (experimental as { commands?: { commands?: unknown } } | undefined)?.commands?.commands;
  return Array.isArray(commands) && commands.includes(command);
}
