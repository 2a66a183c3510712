import axe from "axe-core";

/** What axe finds wrong in the page, one line a place. Contrast needs a real rendering: jsdom has no colours to compare. */
export async function accessibilityProblems(): Promise<string[]> {
  // jsdom draws nothing: without this, axe's question about icon fonts makes it print an error each time.
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  document.title = "SPASER";
  document.documentElement.lang = "fr";
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
