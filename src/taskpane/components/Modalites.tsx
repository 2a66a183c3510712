import type { Resultat } from "../../core/indicators/resultat";
import { texteResultat, texteValeur } from "../../core/indicators/textes";
import type { ResultatVentile } from "../../core/indicators/ventilation";
import { conformiteTextes, detailTextes } from "../textes";
import { PagedList } from "./PagedList";
import { useTextStyles } from "./textStyles";
import { typeset } from "./typography";

const PAGE_SIZE = 30;

/** The categories that a breakdown counts, each with its share, and its amount where there is one. */
export function Modalites({ resultat, unite }: { readonly resultat: Resultat; readonly unite: string }) {
  const text = useTextStyles();
  const amounts = resultat.modalites.some(({ montant }) => montant !== null);
  return (
    <PagedList items={resultat.modalites} pageSize={PAGE_SIZE} label={detailTextes.modalites}>
      {(page) => (
        <table className={text.table}>
          <caption className={text.section}>{detailTextes.modalites}</caption>
          <thead><tr><th scope="col">{detailTextes.libelle}</th><th scope="col">{conformiteTextes.valeur}</th><th scope="col">{detailTextes.part}</th>{amounts && <th scope="col">{detailTextes.montant}</th>}</tr></thead>
          <tbody>
            {page.map(({ libelle, valeur, part, montant }) => (
              <tr key={libelle}><td>{typeset(libelle)}</td><td>{texteValeur(valeur, unite)}</td><td>{texteValeur(part, "%")}</td>{amounts && <td>{texteValeur(montant, "€")}</td>}</tr>
            ))}
          </tbody>
        </table>
      )}
    </PagedList>
  );
}

/** The indicator measured again in each category: by direction, by catégorie, by the groups that the scheme names. */
export function Ventilation({ ventilation: { libelle, modalites }, unite }: { readonly ventilation: ResultatVentile; readonly unite: string }) {
  const text = useTextStyles();
  const title = detailTextes.ventilation(libelle);
  return (
    <PagedList items={modalites} pageSize={PAGE_SIZE} label={title}>
      {(page) => (
        <table className={text.table}>
          <caption className={text.section}>{title}</caption>
          <thead><tr><th scope="col">{libelle}</th><th scope="col">{conformiteTextes.valeur}</th></tr></thead>
          <tbody>
            {page.map(({ libelle: category, resultat }) => (
              <tr key={category}><td>{typeset(category)}</td><td>{resultat.valeur === null ? conformiteTextes.nonMesurable : typeset(texteResultat(resultat, unite))}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </PagedList>
  );
}
