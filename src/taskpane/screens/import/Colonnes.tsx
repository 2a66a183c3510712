import type { ResumeImport } from "../../../core/register/importation/resume";
import { Facts } from "../../components/Facts";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { importTextes as textes } from "../../textes";

/** Which columns of the register receive something, which data have no column, and what is left alone. */
export function Colonnes({ resume: { remplies, sansColonne, partagees, vides, formules } }: { readonly resume: ResumeImport }) {
  const text = useTextStyles();
  return (
    <div className={text.tight}>
      <Facts facts={[
        { term: textes.remplies, value: textes.liste(remplies) }, { term: textes.sansColonne, value: textes.liste(sansColonne) },
        ...(partagees.length > 0 ? [{ term: textes.partagees, value: textes.liste(partagees) }] : []),
        { term: textes.formules, value: textes.liste(formules) }, { term: textes.vides, value: textes.liste(vides) },
        { term: textes.jamais, value: textes.jamaisListe },
      ]} />
      {sansColonne.length > 0 && <p className={text.small}>{typeset(textes.sansColonneAide)}</p>}
      {partagees.length > 0 && <p className={text.small}>{typeset(textes.partageesAide)}</p>}
      {formules.length > 0 && <p className={text.small}>{typeset(textes.formulesAide)}</p>}
    </div>
  );
}
