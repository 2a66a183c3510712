/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import type { Steps } from "../../core/steps";
import { startCalcul, type Calcul } from "../flows/calcul";
import { useCalcul } from "./useCalcul";

function Shown({ calcul }: { readonly calcul: Calcul<string> }) {
  return <p>{useCalcul(calcul) ?? "en cours"}</p>;
}

/** Each step holds the page longer than a turn. */
function* long(steps: number, seen: number[] = []): Steps<string> {
  for (let step = 1; step <= steps; step++) {
    const until = performance.now() + 35;
    while (performance.now() < until);
    seen.push(step);
    yield step / steps;
  }
  return "fait";
}

test("what is short is drawn complete at once", () => {
  render(<Shown calcul={startCalcul(long(0))} />);
  expect(screen.getByText("fait")).toBeTruthy();
});

test("what is long goes on between two draws, and ends", async () => {
  const seen: number[] = [];
  render(<Shown calcul={startCalcul(long(3, seen))} />);
  expect(screen.getByText("en cours")).toBeTruthy();
  expect(seen).toEqual([1]);
  expect(await screen.findByText("fait")).toBeTruthy();
  expect(seen).toEqual([1, 2, 3]);
});

test("a screen that is left doesn't go on computing, and one that comes back does", async () => {
  const seen: number[] = [];
  const calcul = startCalcul(long(3, seen));
  render(<Shown calcul={calcul} />).unmount();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual([1]);
  render(<Shown calcul={calcul} />);
  expect(await screen.findByText("fait")).toBeTruthy();
  expect(seen).toEqual([1, 2, 3]);
});

class Recovery extends Component<{ readonly children: ReactNode }, { readonly said: string | null }> {
  override readonly state = { said: null };
  static getDerivedStateFromError(error: Error) {
    return { said: error.message };
  }
  override render() {
    return this.state.said ?? this.props.children;
  }
}

test("what throws half-way reaches the recovery screen, and isn't taken for a computation that goes on", async () => {
  const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
  function* broken(): Steps<string> {
    yield* long(1);
    throw new Error("cassé");
  }
  render(<Recovery><Shown calcul={startCalcul(broken())} /></Recovery>);
  expect(screen.getByText("en cours")).toBeTruthy();
  expect(await screen.findByText("cassé")).toBeTruthy();
  silence.mockRestore();
});
