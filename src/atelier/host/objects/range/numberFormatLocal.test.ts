import { localNumberFormat, neutralNumberFormat } from "./numberFormatLocal";

describe("number formats in French", () => {
  it.each([
    ["General", "Standard"],
    ["0.0%", "0,0%"],
    ["#,##0", "# ##0"],
    ['#,##0.00 "€ HT, net"', '# ##0,00 "€ HT, net"'],
    ["dd/mm/yyyy", "jj/mm/aaaa"],
    ["@", "@"],
  ])("%s is %s, and back", (english, french) => {
    expect(localNumberFormat(english)).toBe(french);
    expect(neutralNumberFormat(french)).toBe(english);
  });
});
