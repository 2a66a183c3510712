import { isOtherIdentifier, isSiret } from "./siret";

describe("isSiret", () => {
  test.each([["82747808200023"], ["28741020300015"], ["35600000000048"], ["35600000009075"]])("accepts %s", (siret) => {
    expect(isSiret(siret)).toBe(true);
  });
  test.each([["82747808200024"], ["8274780820002"], ["827478082000233"], ["ABCDEFGHIJKLMN"], [""], ["35600000000049"], ["00000000000000"], ["00000000012344"], ["x82747808200023"], ["82747808200023x"], ["35600000000046"]])("refuses %p", (siret) => {
    expect(isSiret(siret)).toBe(false);
  });
  test("knows the other identifiers of DECP, but no wrong SIRET", () => {
    expect(isOtherIdentifier("BE0123456789")).toBe(true);
    expect(isOtherIdentifier("A12345678")).toBe(true);
    expect(isOtherIdentifier("82747808200024")).toBe(false);
  });
  test.each([["FR12345678901"], ["fr12345678901"], ["FRWF12345678901234"], ["ABCD"], ["123456789"], ["1234567890"]])("%s is another identifier", (text) => expect(isOtherIdentifier(text)).toBe(true));
  test.each([["A1"], ["ABC"], ["12345678"], ["12345678901"], [""], ["BE 0123456789"], ["?BE0123456789"], ["FRWF1234567890123"], ["FRWF123456789012345"], ["AB12345678901234"]])("%p is none", (text) => expect(isOtherIdentifier(text)).toBe(false));
});
