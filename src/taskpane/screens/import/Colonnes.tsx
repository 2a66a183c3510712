import type { ResumeImport } from "../../../core/register/importation/resume";
import { Facts } from "../../components/Facts";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { importTextes as textes } from "../../textes";

/** Which columns of the register receive something, which data have no column, and what is left alone. */
export function Colonnes({ resume: { remplies, sansColonne, vides, formules } }: { readonly resume: ResumeImport }) {
  const text = useTextStyles();
  return (
    <div className={text.tight}>
      <Facts facts={[
        { term: textes.remplies, value: textes.liste(remplies) }, { term: textes.sansColonne, value: textes.liste(sansColonne) },
        { term: textes.formules, value: textes.liste(formules) }, { term: textes.vides, value: textes.liste(vides) },
        { term: textes.jamais, value: textes.jamaisListe },
      ]} />
      {sansColonne.length > 0 && <p className={text.small}>{typeset(textes.sansColonneAide)}</p>}
      {formules.length > 0 && <p className={text.small}>{typeset(textes.formulesAide)}</p>}
    </div>
  );
}
