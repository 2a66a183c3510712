import { anneesDuBilan } from "./anneesDuBilan";

test.each([
  [2023, { debut: 2023, fin: 2023 }, []], [2023, { debut: 2025, fin: 2025 }, [2023, 2024]], [2023, { debut: 2024, fin: 2025 }, [2023, 2024, 2025]], [2023, { debut: 2021, fin: 2022 }, [2021, 2022]], [2023, { debut: 2021, fin: 2021 }, []],
])("a scheme from %d, a bilan of %j: %j", (debut, periode, expected) => {
  expect(anneesDuBilan({ periode: { debut, fin: 2029 } }, periode)).toEqual(expected);
});
