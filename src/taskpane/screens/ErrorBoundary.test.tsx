/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { ErrorBoundary } from "./ErrorBoundary";

let broken = true;
function Fragile() {
  if (broken) throw new TypeError("x is undefined");
  return <p>Tout va bien</p>;
}

describe("recovery", () => {
  beforeEach(() => {
    broken = true;
    // React reports what a boundary catches; the report is expected here.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  it("shows a diagnosis to copy, and takes up again where it was", async () => {
    render(<ErrorBoundary environment="Excel 16 (test)"><Fragile /></ErrorBoundary>);
    expect(screen.getByRole("heading", { name: "Le volet s'est interrompu" })).toBeTruthy();
    const diagnostic = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Diagnostic" }).value;
    expect(diagnostic).toContain("Excel 16 (test)");
    expect(diagnostic).toContain("TypeError: x is undefined");
    expect(await accessibilityProblems()).toEqual([]);
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "Reprendre" }));
    expect(screen.getByText("Tout va bien")).toBeTruthy();
  });

  it("copies the diagnosis, or leaves it to be copied by hand", async () => {
    const writeText = jest.fn<Promise<void>, [string]>().mockResolvedValueOnce(undefined);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    render(<ErrorBoundary environment="Excel 16 (test)"><Fragile /></ErrorBoundary>);
    fireEvent.click(screen.getByRole("button", { name: "Copier le diagnostic" }));
    expect(await screen.findByText("Diagnostic copié")).toBeTruthy();
    expect(writeText.mock.calls[0]?.[0]).toContain("TypeError");
  });
});
