import { amorceFormule } from "./amorce";

test.each(["=1", "+33", "-2", "@A", "\tx", "\rx", "\nx", " =1", "\u00a0=1", "\u200b=1", "\u202e=1", "＝1", "＋1", "－1", "＠A", "\u0000=1"])("%j could be run", (text) => expect(amorceFormule(text)).toBe(true));

test.each(["", "a=1", "1+1", "'=1", "\"=1", "– tiret", " texte", "(=1)"])("%j is a text", (text) => expect(amorceFormule(text)).toBe(false));
