/** The page's only style, on a screen and on paper. Contrasts are above 4.5 to 1; a status is never told by its colour alone. */
export const STYLE = `
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: "page " counter(page) " sur " counter(pages); font: 8pt Arial, sans-serif; color: #3a3a3a; } }
* { box-sizing: border-box; }
html { font: 10.5pt/1.45 "Marianne", "Segoe UI", Arial, "Liberation Sans", sans-serif; color: #161616; background: #fff; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .8rem; } h2 { font-size: 15pt; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid #000091; } h3 { font-size: 12.5pt; margin: 1.6rem 0 .4rem; } h4 { font-size: 11pt; margin: 1.3rem 0 .3rem; }
p, ul, ol, dl { margin: .35rem 0; } ul, ol { padding-left: 1.3rem; } a { color: #000091; } small, .note { color: #3a3a3a; font-size: 9pt; }
.identite { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; } .identite dt { font-weight: 600; } .identite dd { margin: 0; }
nav ol { columns: 2; column-gap: 2rem; } nav li { break-inside: avoid; } nav a { display: inline-block; padding: .15rem 0; vertical-align: top; } nav ol ol { columns: 1; list-style: none; margin: 0; padding-left: .9rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 .9rem; } caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid #929292; padding: .28rem .42rem; text-align: left; vertical-align: top; font-size: 9.5pt; } thead th { background: #ececfe; } tbody th { font-weight: 600; }
.n { text-align: right; } .composante th, .composante td:nth-child(2) { padding-left: 1.2rem; font-weight: 400; } .figures { table-layout: fixed; } .figures .code { width: 14%; overflow-wrap: anywhere; } .figures .valeur { width: 14%; } .figures .cible { width: 17%; } .figures .ecart { width: 11%; } .figures .statut { width: 15%; }
.legal { table-layout: fixed; } .legal th:first-child { width: 19%; } .legal th:last-child { width: 32%; } .legal ul, td > ul { padding-left: 1rem; margin: 0; }
.lectures { list-style: none; padding: 0; } .lectures li { margin: 0 0 .55rem; padding-left: .7rem; border-left: 3px solid #cacafb; } .lectures small { display: block; }
.details { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 1.2rem; align-items: start; }
figure { margin: .8rem 0; } figure svg { width: 100%; height: auto; } figcaption { font-size: 9pt; color: #3a3a3a; } svg text { font-family: inherit; fill: #161616; }
@media print {
  body { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } nav a { color: #000091; }
  h1, h2, h3, h4, caption { break-after: avoid; } h1, h2, h3, h4 { break-inside: avoid; } thead { display: table-header-group; } tr, figure, .lectures li, .details table, .identite { break-inside: avoid; } p, li { orphans: 3; widows: 3; }
  th, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
@media (max-width: 40rem) { nav ol { columns: 1; } th, td { font-size: 8.5pt; padding: .2rem; } }
`;
