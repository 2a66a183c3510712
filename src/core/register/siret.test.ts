import { isOtherIdentifier, isSiret } from "./siret";

describe("isSiret", () => {
  test.each([["82747808200023"], ["28741020300015"], ["35600000000048"], ["35600000009075"]])("accepts %s", (siret) => {
    expect(isSiret(siret)).toBe(true);
  });
  test.each([["82747808200024"], ["8274780820002"], ["827478082000233"], ["ABCDEFGHIJKLMN"], [""], ["35600000000049"], ["00000000000000"]])("refuses %p", (siret) => {
    expect(isSiret(siret)).toBe(false);
  });
  test("knows the other identifiers of DECP, but no wrong SIRET", () => {
    expect(isOtherIdentifier("BE0123456789")).toBe(true);
    expect(isOtherIdentifier("A12345678")).toBe(true);
    expect(isOtherIdentifier("82747808200024")).toBe(false);
  });
});
