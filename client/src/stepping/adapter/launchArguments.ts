import type { DebugProtocol } from '@vscode/debugprotocol';

/** A launch configuration of the type `smtp-transcript`; package.json describes it. */
export interface LaunchArguments extends DebugProtocol.LaunchRequestArguments {
  /** Path or URI of the transcript. */
  readonly program?: string;
  /** Number of the session, from 1. */
  readonly session?: number;
  readonly stopOnEntry?: boolean;
  readonly stopAtFaults?: boolean;
  readonly stopAtRefusals?: boolean;
}
