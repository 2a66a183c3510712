import { record } from "../record";
import { compte } from "./compte";
import { criteres } from "./criteres";
import { csv } from "./csv";
import { decp } from "./decp";
import { reglages } from "./reglages";
import { registres } from "./registres";
import { schemasDuClasseur } from "./schemas";
import { xlsx } from "./xlsx";
import { yaml } from "./yaml";

jest.setTimeout(600_000);

describe("registers", registres);
describe("CSV", csv);
describe("DECP", decp);
describe("XLSX", xlsx);
describe("YAML", yaml);
describe("criteria of a scheme", criteres);
describe("a scheme in the sheets of a workbook", schemasDuClasseur);
describe("what a workbook keeps", reglages);

afterAll(() => {
  record("entrees", compte);
  expect(compte.essais).toBeGreaterThan(0);
  expect(compte.plantages).toBe(0);
});
