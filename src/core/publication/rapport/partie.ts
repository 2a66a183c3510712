import { html, type Html } from "./html";

/** A part of the report: its title, its place in the table of contents, its body. */
export interface Partie {
  readonly id: string;
  readonly titre: string;
  readonly sousTitres: readonly { readonly id: string; readonly titre: string }[];
  readonly corps: Html;
}

export function partie(id: string, titre: string, corps: Html, sousTitres: Partie["sousTitres"] = []): Partie {
  return { id, titre, corps, sousTitres };
}

export function partieHtml({ id, titre, corps }: Partie): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${titre}</h2>
${corps}</section>
`;
}

/** The table of contents: every part, and under it its titles. */
export function sommaireHtml(titre: string, parties: readonly Partie[]): Html {
  return html`<nav aria-labelledby="sommaire"><h2 id="sommaire">${titre}</h2>
<ol>${parties.map((one) => html`<li><a href="#${one.id}">${one.titre}</a>${one.sousTitres.length === 0 ? null : html`<ol>${one.sousTitres.map((sous) => html`<li><a href="#${sous.id}">${sous.titre}</a></li>`)}</ol>`}</li>
`)}</ol></nav>
`;
}
