import { createIntentChannel } from "../taskpane/intent";
import { commandFor } from "./command";

describe("ribbon commands", () => {
  it.each([["shown", () => Promise.resolve()], ["refused by Excel", () => Promise.reject(new Error("no pane"))]])("leave the intent and free the button when the pane is %s", async (_name, showPane) => {
    const channel = createIntentChannel();
    const completed = jest.fn();
    const taken = jest.fn();
    await commandFor("remplir", channel, showPane)({ completed });
    channel.subscribe(taken);
    expect(taken).toHaveBeenCalledWith("remplir");
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
