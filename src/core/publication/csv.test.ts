import { csv, type Valeur } from "./csv";

test.each<[Valeur, string]>([
  ["texte", "texte"], ["a,b", '"a,b"'], ["dit « \"oui\" »", '"dit « ""oui"" »"'], ["deux\nlignes", '"deux\nlignes"'], ["a;b", '"a;b"'], [null, ""], [true, "true"], [-0.25, "-0.25"], [1e21, "1e+21"],
  ["=1+1", "'=1+1"], ["+33", "'+33"], ["-5 ans", "'-5 ans"], ["@SUM(A1)", "'@SUM(A1)"], ["\t=1", "\"'\t=1\""], ["  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"], ["a=b", "a=b"],
])("%j is written %j", (valeur, attendu) => expect(csv([[valeur]])).toBe(`${attendu}\r\n`));
