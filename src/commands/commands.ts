import { intents } from "../taskpane/intent";
import { COMMANDS, commandFor } from "./command";

/** Entry of the ribbon's commands, in the page of the shared runtime: gives Excel the function behind each button. */
void Office.onReady(() => {
  for (const [name, intent] of Object.entries(COMMANDS)) {
    const run = commandFor(intent, intents, () => Office.addin.showAsTaskpane());
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(event);
    });
  }
});
