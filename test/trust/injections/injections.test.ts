import { record } from "../record";
import { fichiers } from "./fichiers";
import { hote } from "./hote";
import { pages } from "./pages";
import { compte } from "./textes";

jest.setTimeout(600_000);

describe("files that we write", fichiers);
describe("Excel", hote);
describe("pages that we write", pages);

afterAll(() => {
  record("injections", compte);
  expect(compte.essais).toBeGreaterThan(0);
  expect([compte.formules, compte.balises]).toEqual([0, 0]);
});
