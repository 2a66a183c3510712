/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { StartScreen } from "./StartScreen";

describe("before there is a workbook", () => {
  it.each([["waiting", "Ouverture de SPASER…"], ["silence", "Excel ne répond pas"], ["horsExcel", "Ouvrez ce volet dans Excel"]] as const)("says so when %s", async (kind, words) => {
    render(<StartScreen kind={kind} onRetry={jest.fn()} />);
    expect(screen.getByText(words)).toBeTruthy();
    expect((await accessibilityProblems()).filter((problem) => !problem.startsWith("page-has-heading-one"))).toEqual([]);
  });

  it("tries again on demand", () => {
    const onRetry = jest.fn();
    render(<StartScreen kind="silence" onRetry={onRetry} />);
    fireEvent.click(screen.getByRole("button", { name: "Réessayer" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
