/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import type { Silence } from "../app/slices/pane";
import { OperationProgress } from "./OperationProgress";

function show(silence: Silence | null) {
  const [onStop, onLookBack] = [jest.fn(), jest.fn()];
  render(<OperationProgress operation={{ name: "application", fraction: null, stoppable: false, silence }} onStop={onStop} onLookBack={onLookBack} />);
  return { onStop, onLookBack };
}

describe("what is being done", () => {
  it("offers nothing while a write is answered", () => {
    show(null);
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  it.each(["doute", "encore"] as const)("offers to read the cells back, or to leave, when Excel doesn't answer: %s", (silence) => {
    const { onStop, onLookBack } = show(silence);
    expect(screen.getByText(/On ne sait pas/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Relire les cellules" }));
    fireEvent.click(screen.getByRole("button", { name: "Ne plus attendre" }));
    expect([onLookBack.mock.calls.length, onStop.mock.calls.length]).toEqual([1, 1]);
  });

  it("doesn't ask twice for one reading", () => {
    const { onLookBack } = show("relecture");
    fireEvent.click(screen.getByRole("button", { name: "Relire les cellules" }));
    expect(onLookBack).not.toHaveBeenCalled();
  });
});
