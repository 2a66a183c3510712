import { createIntentChannel, type Intent } from "./intent";

describe("intent channel", () => {
  it("keeps the last intent for a pane that is not there yet", () => {
    const channel = createIntentChannel();
    const taken: Intent[] = [];
    channel.post("verifier");
    channel.post("remplir");
    channel.subscribe((intent) => taken.push(intent));
    expect(taken).toEqual(["remplir"]);
    channel.post("verifier");
    expect(taken).toEqual(["remplir", "verifier"]);
  });

  it("gives an intent once, and to nobody after the pane has left", () => {
    const channel = createIntentChannel();
    const first: Intent[] = [];
    const second: Intent[] = [];
    const leave = channel.subscribe((intent) => first.push(intent));
    channel.post("verifier");
    leave();
    channel.subscribe((intent) => second.push(intent));
    channel.post("remplir");
    leave();
    channel.post("verifier");
    expect({ first, second }).toEqual({ first: ["verifier"], second: ["remplir", "verifier"] });
  });
});
