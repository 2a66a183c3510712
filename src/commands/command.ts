import type { Intent, IntentChannel } from "../taskpane/intent";

/** The ribbon's ExecuteFunction commands, by the FunctionName of manifest.xml, and what each asks of the pane. */
export const COMMANDS: Readonly<Record<string, Intent>> = {
  verifierConformite: "verifier",
  remplirBilan: "remplir",
};

/** The part of Office's command event that a command needs. */
export interface CommandEvent {
  completed(): void;
}

/**
 * What a ribbon button does: leaves the intent, then shows the pane. Excel keeps the button busy until `completed`,
 * which is therefore called whatever happens.
 */
export function commandFor(intent: Intent, channel: IntentChannel, showPane: () => Promise<void>): (event: CommandEvent) => Promise<void> {
  return async (event) => {
    channel.post(intent);
    try {
      await showPane();
    } catch {
      // Excel itself tells the user that the pane can't be shown; the intent waits for the pane to be opened by hand.
    } finally {
      event.completed();
    }
  };
}
