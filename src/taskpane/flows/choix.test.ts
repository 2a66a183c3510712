import fc from "fast-check";
import { schemas as builtIn } from "../../catalogue";
import { MemoryWorkbook } from "./testing/memoryWorkbook";
import { CATALOGUE } from "./testing/catalogue";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";
import { periodesProposees, recallChoix, rememberChoix, startingChoix } from "./choix";
import { openRegister } from "./openRegister";

const { schemas } = CATALOGUE;

const CHOIX = { schemaId: "essai", periode: { debut: 2023, fin: 2024 }, direction: "Routes" };

describe("the choice kept in the workbook", () => {
  it("comes back as it was left", async () => {
    const workbook = new MemoryWorkbook([]);
    await rememberChoix(workbook, CHOIX);
    expect(await recallChoix(workbook, schemas)).toEqual(CHOIX);
  });

  it.each([
    ["not JSON", "{"],
    ["another shape", "[]"],
    ["an unknown scheme", '{"schema":"inconnu","debut":2024,"fin":2024,"direction":null}'],
    ["a name of Object.prototype", '{"schema":"__proto__","debut":2024,"fin":2024,"direction":null}'],
    ["a key too many", '{"schema":"essai","debut":2024,"fin":2024,"direction":null,"x":1}'],
    ["a period backwards", '{"schema":"essai","debut":2024,"fin":2023,"direction":null}'],
    ["a period of ten years", '{"schema":"essai","debut":2014,"fin":2024,"direction":null}'],
    ["a year that is a text", '{"schema":"essai","debut":"2024","fin":2024,"direction":null}'],
    ["a text without end", `"${"x".repeat(100_000)}"`],
  ])("is ignored when it holds %s", async (_name, text) => {
    const workbook = new MemoryWorkbook([]);
    workbook.settings.set("choix", text);
    expect(await recallChoix(workbook, schemas)).toBeNull();
  });

  it("never makes the pane fail, whatever the workbook holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const workbook = new MemoryWorkbook([]);
        workbook.settings.set("choix", text);
        const read = await recallChoix(workbook, schemas);
        expect(read === null || schemas.has(read.schemaId)).toBe(true);
      }),
    );
  });
});

describe("the choice to start from", () => {
  it("is the last year of the register when nothing was kept", async () => {
    const opened = await openRegister(flowOn(registre()));
    expect(startingChoix(null, opened, schemas, 2025)).toEqual({ schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null });
  });

  it.each([
    [["A1", "B1", "B1.epci", "K3"], "landes"], [["22.1", "27.1", "28.3"], "pays-de-la-loire"], [["2.2.4.1", "2.3.1.2", "5.2.3.1"], "centre-val-de-loire"], [["AGEC-01", "ENV-2026"], "reglementaire"],
    [["a1", "K3 "], "landes"], [["X1", "X2", "A1"], "landes"], [[], "landes"], [["PNAD-SOC"], "landes"],
  ])("is the scheme whose codes the bilan holds: %p is of %s; the first one where nothing tells", async (codesBilan, id) => {
    const opened = await openRegister(flowOn(registre()));
    expect(startingChoix(null, { ...opened, codesBilan }, builtIn, 2025)?.schemaId).toBe(id);
  });

  it("forgets a direction that the register no longer has", async () => {
    const opened = await openRegister(flowOn(registre()));
    expect(startingChoix({ ...CHOIX, direction: "Ports" }, opened, schemas, 2025)).toEqual({ ...CHOIX, direction: null });
    expect(startingChoix(CHOIX, opened, schemas, 2025)).toEqual(CHOIX);
  });

  it("falls back on the current year in a workbook without dates", async () => {
    const opened = await openRegister(flowOn(new MemoryWorkbook([])));
    expect(startingChoix(null, opened, schemas, 2025)?.periode).toEqual({ debut: 2025, fin: 2025 });
  });
});

describe("proposed periods", () => {
  it.each([
    ["adjacent years pair", [2022, 2023, 2024], { debut: 2024, fin: 2024 }, [2024, 2023, 2022], ["2023-2024", "2022-2023"]],
    ["a gap makes no pair", [2020, 2024], { debut: 2024, fin: 2024 }, [2024, 2020], []],
    ["the chosen year is always there", [2023], { debut: 2021, fin: 2021 }, [2023, 2021], []],
    ["the chosen pair is always there", [2024], { debut: 2020, fin: 2021 }, [2024], ["2020-2021"]],
  ])("%s", (_name, annees, chosen, years, pairs) => {
    const proposed = periodesProposees(annees, chosen);
    expect(proposed.annees.map(({ fin }) => fin)).toEqual(years);
    expect(proposed.deuxAnnees.map(({ debut, fin }) => `${debut}-${fin}`)).toEqual(pairs);
  });
});
